import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
    mergeStages,
    readStageXml,
    writeStageXml,
    type StageValue
} from '../../../scripts/lib/metadata/stage-values.ts';

const aStage = (stage: Partial<StageValue> = {}): StageValue => ({
    fullName: 'Prospecting',
    label: 'Prospecting',
    isActive: true,
    closed: false,
    won: false,
    probability: 10,
    forecastCategory: 'Pipeline',
    isDefault: false,
    ...stage
});

describe('the stages of a plan', () => {
    it('are added behind those of the org, and none is taken away', () => {
        const merged = mergeStages([aStage(), aStage({ fullName: 'Closed Won' })], [aStage({ fullName: 'Won' })]);
        assert.deepEqual(
            merged.map((stage) => stage.fullName),
            ['Prospecting', 'Closed Won', 'Won']
        );
    });

    it('keep the org’s own settings where both know a stage, and switch it on', () => {
        const [stage] = mergeStages([aStage({ probability: 15, isActive: false })], [aStage({ probability: 10 })]);
        assert.equal(stage?.probability, 15);
        assert.equal(stage?.isActive, true);
    });

    it('come out of XML as they went in', () => {
        const stages = [
            aStage({
                fullName: 'Terms & <Price>',
                label: 'Terms & <Price>',
                closed: true,
                won: true,
                probability: 100,
                forecastCategory: 'Closed'
            })
        ];
        assert.deepEqual(readStageXml(writeStageXml(stages)), stages);
    });

    it('of the CRM sales files are the four of that pipeline', async () => {
        const file = path.resolve(
            import.meta.dirname,
            '../../../config/data-plans/crm-sales/metadata/standardValueSets/OpportunityStage.standardValueSet'
        );
        const stages = readStageXml(await readFile(file, 'utf8'));
        assert.deepEqual(
            stages.map(({ fullName, closed, won }) => [fullName, closed, won]),
            [
                ['Prospecting', false, false],
                ['Engaging', false, false],
                ['Won', true, true],
                ['Lost', true, false]
            ]
        );
    });
});
