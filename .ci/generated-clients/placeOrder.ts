import { Configuration, OrdersApi } from './src';

/** Places an order by the generated TypeScript client, and reads it back. */
async function placeOrder(base: string, token: string): Promise<void> {
    const orders = new OrdersApi(new Configuration({ basePath: base + '/api', accessToken: token }));
    const price = { amount: 2500, currency: 'CNY' };
    const placed = await orders.placeOrder({
        idempotencyKey: `typescript-${Date.now()}`,
        newOrder: {
            center: 'V1',
            villager: { name: '王秀英', phone: '13912345678' },
            kind: 'PURCHASE',
            channel: 'TAOBAO',
            payment: { method: 'CASH' },
            amount: price,
            details: { lines: [{ product: 'rice', quantity: 1, price }] },
        },
    });
    const read = await orders.readOrder({ id: placed.id! });
    if (read.id !== placed.id || read.amount?.amount !== 2500) {
        throw new Error(`read ${JSON.stringify(read)}`);
    }
    console.log(`the TypeScript client placed ${read.id}`);
}

placeOrder(process.argv[2]!, process.argv[3]!).catch((failure) => {
    console.error(failure);
    process.exit(1);
});
