package granary.sandbox.demo;

import java.util.List;

/** What things and people are called in the demo's three counties. */
final class Names {
    static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾");
    static final List<String> GIVEN = List.of(
            "秀英", "桂兰", "建国", "志强", "春梅", "丽华", "国庆", "小红", "玉珍", "海燕", "永强", "明", "芳", "军", "敏", "静", "伟", "磊", "洋",
            "艳", "勇", "杰", "娟", "涛", "超", "霞", "平", "刚", "桂香", "文华", "金凤", "德明", "喆", "𠮷祥");
    static final List<String> HARVEST = List.of("茶园", "果园", "蜂场", "土鸡场", "稻米合作社", "竹笋坊", "银饰坊", "药材园", "菌菇园", "山核桃坊");

    /** A county with its twenty villages. */
    record Place(String code, String name, String tier, String province, List<String> villages) {}

    static final List<Place> COUNTIES = List.of(
            new Place(
                    "330122",
                    "桐庐县",
                    "A",
                    "浙江省",
                    List.of(
                            "荻浦村", "深澳村", "环溪村", "芦茨村", "梅蓉村", "石舍村", "茆坪村", "翙岗村", "徐畈村", "青源村", "引坑村", "舒湾村", "阳山畈村",
                            "合岭村", "母岭村", "华家塘村", "彰坞村", "瑶溪村", "龙峰村", "新合村")),
            new Place(
                    "522634",
                    "雷山县",
                    "B",
                    "贵州省",
                    List.of(
                            "西江村", "郎德上寨村", "乌东村", "格头村", "掌坳村", "南猛村", "控拜村", "麻料村", "大塘村", "新桥村", "掌雷村", "排卡村", "乌的村",
                            "三角田村", "公统村", "桃江村", "达地村", "也蒙村", "脚尧村", "望丰村")),
            new Place(
                    "621122",
                    "陇西县",
                    "C",
                    "甘肃省",
                    List.of(
                            "文峰村", "首阳村", "云田村", "碧岩村", "马河村", "权家湾村", "菜子村", "柯寨村", "双泉村", "德兴村", "永吉村", "和平村", "福星村",
                            "宏伟村", "渭阳村", "高塄村", "昌谷村", "三台村", "靛坪村", "通安村")));

    private Names() {}
}
