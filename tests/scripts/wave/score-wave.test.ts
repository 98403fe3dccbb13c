import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    groupsOf,
    keyOf,
    keysOf,
    scoreWave,
    type Answered,
    type GroupResult,
    type Wave
} from '../../../scripts/lib/wave/closing-model.ts';
import { resultFields, statementFields } from '../../../scripts/lib/wave/write-results.ts';

/** People who all answer alike, of one group, numbered on. */
const people = (count: number, rating: number, changes: Partial<Answered> = {}): Answered[] =>
    Array.from({ length: count }, (_, index) => ({
        person: `${changes.function ?? 'Sales'} ${changes.level ?? 'Staff'} ${changes.segment ?? ''} ${index}`,
        function: 'Sales',
        level: 'Staff',
        segment: '',
        answers: new Array<number>(20).fill(rating),
        ...changes
    }));

const aWave = (answered: readonly Answered[], changes: Partial<Wave> = {}): Wave => ({
    id: 'wave',
    minimum: 5,
    asked: answered,
    answered,
    earlier: [],
    ...changes
});

const company = { kind: 'Company', name: '', function: 'All', level: 'All' } as const;
const find = (results: readonly GroupResult[], group: Partial<GroupResult['group']> = {}, wave = 'wave'): GroupResult =>
    results.find(({ key }) => key === keyOf(wave, { ...company, ...group })) ?? assert.fail('no such group');

describe('the groups of a wave', () => {
    it('are the company and each segment, by function and level', () => {
        const asked = [...people(2, 3, { segment: 'East' }), ...people(3, 3, { segment: 'West' }), ...people(1, 3)];
        const groups = groupsOf(asked);
        assert.equal(groups.length, 27);
        assert.deepEqual(groups[0], company);
        const wholes = groups.filter((group) => group.function === 'All' && group.level === 'All');
        assert.deepEqual(
            wholes.map(({ name }) => name),
            ['', 'West', 'East'],
            'larger segments come first'
        );
    });

    it('of one person are eight, or four where they are asked in no segment', () => {
        assert.equal(keysOf('wave', { function: 'Sales', level: 'Head', segment: 'East' }).length, 8);
        assert.equal(keysOf('wave', { function: 'Sales', level: 'Head', segment: '' }).length, 4);
    });
});

describe('a wave that is worked out', () => {
    const wave = aWave([...people(6, 2), ...people(6, 4, { function: 'Marketing' })]);
    const results = scoreWave(wave);

    it('has totals by hand: six at 40 and six at 80 make 60', () => {
        assert.equal(find(results).figures?.total.mean, 60);
        assert.equal(find(results, { function: 'Sales' }).figures?.total.mean, 40);
        assert.equal(find(results, { function: 'Marketing' }).figures?.total.mean, 80);
    });

    it('has the gap of Marketing less Sales, clear where nobody agrees with the other side', () => {
        const { gap, statements } = find(results).figures ?? assert.fail('no figures');
        assert.equal(gap?.difference, 40);
        assert.ok((gap?.pValue ?? 1) < 0.01);
        assert.equal(statements[4]?.gap?.difference, 2);
        assert.equal(find(results, { function: 'Sales' }).figures?.gap, undefined);
    });

    it('has no figures of levels without people', () => {
        const heads = find(results, { level: 'Head' });
        assert.deepEqual([heads.verdict, heads.figures], ['tooFew', undefined]);
    });

    it('is the same each time, to the last p value', () => assert.deepEqual(scoreWave(wave), results));

    it('does not depend on the order of answers', () => {
        const turned = { ...wave, answered: wave.answered.toReversed() };
        assert.deepEqual(scoreWave(turned), results);
    });

    it('names a segment in which nobody answered', () => {
        const silent = scoreWave(
            aWave(wave.answered, { asked: [...wave.asked, ...people(4, 3, { segment: 'APAC' })] })
        );
        assert.equal(find(silent, { kind: 'Segment', name: 'APAC' }).verdict, 'tooFew');
    });

    it('counts who gave the same answer throughout', () => assert.equal(find(results).figures?.straightLined, 12));
});

describe('a wave after another', () => {
    const before = people(8, 3);
    const first = scoreWave(aWave(before, { id: 'first' }));
    const earlier = [
        {
            id: 'first',
            shown: first.flatMap(({ key, verdict }) => (verdict === 'shown' ? [key] : [])),
            people: before
        }
    ];

    it('shows the company where the same people answered', () =>
        assert.equal(find(scoreWave(aWave(before, { earlier }))).verdict, 'shown'));

    it('holds the company back where one person has left', () =>
        assert.equal(find(scoreWave(aWave(before.slice(1), { earlier }))).verdict, 'protects'));

    it('shows it where five have joined besides', () => {
        const joined = people(5, 4).map((one) => ({ ...one, person: `new ${one.person}` }));
        assert.equal(find(scoreWave(aWave([...before.slice(1), ...joined], { earlier }))).verdict, 'shown');
    });

    it('takes somebody who moved between functions for one person', () => {
        const moved = before.map((one, index) => (index === 0 ? { ...one, function: 'Marketing' as const } : one));
        const results = scoreWave(aWave(moved, { earlier }));
        assert.equal(find(results).verdict, 'shown');
        assert.equal(find(results, { function: 'Sales' }).verdict, 'protects');
    });
});

describe('what is written', () => {
    it('of a group that is held back is the reason, and no number', () => {
        const [held] = scoreWave(aWave(people(4, 3)));
        const fields = resultFields('a00', held ?? assert.fail());
        assert.equal(fields.Suppressed__c, 'Too few answers');
        const numbers = Object.values(fields).filter((value) => typeof value === 'number');
        assert.deepEqual(numbers, []);
        assert.deepEqual(statementFields(held ?? assert.fail()), []);
    });

    it('of a group that is shown are its figures and twenty statements', () => {
        const [shown] = scoreWave(aWave(people(3, 4).concat(people(4, 3, { level: 'Head' }))));
        const fields = resultFields('a00', shown ?? assert.fail());
        assert.deepEqual([fields.Answers__c, fields.Mean_Total__c], [7, 68.571429]);
        assert.equal(statementFields(shown ?? assert.fail()).length, 20);
    });
});
