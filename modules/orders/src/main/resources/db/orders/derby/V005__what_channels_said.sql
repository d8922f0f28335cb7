-- What a channel said beside its outcome: how often it was asked in vain, its last words, how often it contradicted itself.
ALTER TABLE villager_order ADD COLUMN questions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE villager_order ADD COLUMN last_words VARCHAR(200);
ALTER TABLE villager_order ADD COLUMN contradictions INTEGER NOT NULL DEFAULT 0;
CREATE INDEX villager_order_contradictions ON villager_order (contradictions, id);
CREATE INDEX villager_order_questions ON villager_order (questions, id);
