import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
    CHECKLIST,
    CONDITIONS,
    MOVES,
    conditionsOf,
    hintOf,
    mappingShare,
    outcomeOf,
    pointsOf,
    proofOf,
    waitingFor
} from 'c/alignmentBoardModel';
import type { Head, HintFacts, ProcessFacts, Side, Tick } from 'c/alignmentBoardModel';

const tick = (condition: string, side: Side): Tick => ({ condition, side });
const [LEAVE, TIGHTEN] = ['defined_leave_roles', 'defined_tighten_custom'];

const anyTick = fc.record({
    condition: fc
        .constantFrom(...conditionsOf('Defined', 'Leave'), ...conditionsOf('Defined', 'Tighten'))
        .map(({ key }) => key),
    side: fc.constantFrom<Side>('Sales', 'Marketing')
});

const head = (manager: string, title = 'Managing Director'): Head => ({
    id: `of ${manager}`,
    name: 'Gordon',
    title: 'Head',
    manager: { id: manager, name: manager, title }
});

const noHints: HintFacts = {
    people: undefined,
    openDeals: undefined,
    dealsFromCampaigns: undefined,
    untouchedLeads: undefined,
    wonDays: undefined,
    salesHeads: undefined,
    marketingHeads: undefined,
    mapped: undefined
};

const nothingProven: ProcessFacts = {
    actions: { total: 2, done: 0 },
    openDeals: 100,
    overdueDeals: 6,
    agreedDefinitions: [],
    mapped: { count: 3, of: 4 },
    waves: [
        { name: 'May', isDecided: true },
        { name: 'March', isDecided: false }
    ],
    salesHeads: [head('Ann')],
    marketingHeads: [head('Bo')]
};

/** Names of the values that the org takes. */
function valuesIn(object: string, field: string): string[] {
    const file = path.join(__dirname, '../../../objects', object, 'fields', `${field}.field-meta.xml`);
    return [...readFileSync(file, 'utf8').matchAll(/<fullName>([a-z_]+)<\/fullName>/g)].map(([, name]) => name ?? '');
}

describe('conditions and checklist', () => {
    it('are those that the org knows', () => {
        expect(CONDITIONS.map(({ key }) => key)).toEqual(valuesIn('Alignment_Decision_Tick__c', 'Condition__c'));
        expect(CHECKLIST.map(({ key }) => key)).toEqual(valuesIn('Integration_Check__c', 'Item__c'));
    });

    it('are counted as the subject has them', () => {
        expect(conditionsOf('Undefined', 'Tighten')).toHaveLength(3);
        expect(conditionsOf('Defined', 'Tighten')).toHaveLength(4);
        expect(conditionsOf('Aligned', 'Tighten')).toHaveLength(1);
        expect(conditionsOf('Integrated', 'Leave')).toEqual([]);
        expect(CHECKLIST).toHaveLength(17);
        expect([MOVES.Undefined.length, MOVES.Defined.length, MOVES.Aligned.length, MOVES.Integrated.length]).toEqual([
            2, 5, 5, 0
        ]);
    });
});

describe('the outcome', () => {
    it('is open until both heads have ticked', () => {
        expect(outcomeOf([])).toBe('open');
        expect(outcomeOf([tick(LEAVE, 'Sales'), tick(TIGHTEN, 'Sales')])).toBe('open');
        expect(waitingFor([tick(LEAVE, 'Sales')])).toEqual(['Marketing']);
    });

    it('leaves things where both see only reasons to, tightens where both see only those, and is mixed otherwise', () => {
        expect(outcomeOf([tick(LEAVE, 'Sales'), tick('defined_leave_offers', 'Marketing')])).toBe('leave');
        expect(outcomeOf([tick(TIGHTEN, 'Sales'), tick(TIGHTEN, 'Marketing')])).toBe('tighten');
        expect(outcomeOf([tick(LEAVE, 'Sales'), tick(TIGHTEN, 'Marketing')])).toBe('mixed');
    });

    it('does not depend on who is who, on the order, or on ticks given twice', () => {
        fc.assert(
            fc.property(fc.array(anyTick), (ticks) => {
                const swapped = ticks.map(({ condition, side }) =>
                    tick(condition, side === 'Sales' ? 'Marketing' : 'Sales')
                );
                expect(outcomeOf(swapped)).toBe(outcomeOf(ticks));
                expect(outcomeOf([...ticks.toReversed(), ...ticks])).toBe(outcomeOf(ticks));
            })
        );
    });

    it('never changes from one list to the other by a single tick', () => {
        fc.assert(
            fc.property(fc.array(anyTick), anyTick, (ticks, one) => {
                const [before, after] = [outcomeOf(ticks), outcomeOf([...ticks, one])];
                expect(new Set([before, after])).not.toEqual(new Set(['leave', 'tighten']));
            })
        );
    });

    it('agrees with what the org works out from the counts of ticks', () => {
        fc.assert(
            fc.property(fc.array(anyTick), (ticks) => {
                const count = (side: Side, list: string): number =>
                    new Set(
                        ticks
                            .filter((one) => one.side === side && one.condition.includes(list))
                            .map((one) => one.condition)
                    ).size;
                const [sl, st] = [count('Sales', '_leave_'), count('Sales', '_tighten_')];
                const [ml, mt] = [count('Marketing', '_leave_'), count('Marketing', '_tighten_')];
                const formula =
                    sl + st === 0 || ml + mt === 0
                        ? 'open'
                        : st + mt === 0
                          ? 'leave'
                          : sl + ml === 0
                            ? 'tighten'
                            : 'mixed';
                expect(outcomeOf(ticks)).toBe(formula);
            })
        );
    });

    it('names what to talk about: what only one of the two sees comes first', () => {
        const points = pointsOf([tick(LEAVE, 'Sales'), tick(LEAVE, 'Marketing'), tick(TIGHTEN, 'Marketing')]);
        expect(points.map(({ condition, sides }) => [condition.key, sides])).toEqual([
            [TIGHTEN, ['Marketing']],
            [LEAVE, ['Sales', 'Marketing']]
        ]);
    });
});

describe('a hint of the records', () => {
    it('stands beside the conditions that records know of, and nowhere else', () => {
        const facts: HintFacts = {
            people: 45,
            openDeals: 90,
            dealsFromCampaigns: 30,
            untouchedLeads: { count: 40, of: 200 },
            wonDays: [30, 50, 100],
            salesHeads: [head('Ann')],
            marketingHeads: [head('Ann')],
            mapped: { count: 9, of: 10 }
        };
        const hints = CONDITIONS.map(({ key }) => [key, hintOf(key, facts)?.kind]).filter(([, kind]) => kind);
        expect(hints).toEqual([
            ['undefined_leave_small', 'people'],
            ['undefined_leave_support', 'campaigns'],
            ['undefined_tighten_overlap', 'untouched'],
            ['defined_tighten_overlap', 'untouched'],
            ['aligned_leave_reporting', 'reportTogether'],
            ['aligned_leave_cycle', 'cycle'],
            ['aligned_tighten_process', 'mapped']
        ]);
        expect(hintOf('aligned_leave_cycle', facts)).toEqual({ kind: 'cycle', days: 50, deals: 3 });
    });

    it('is missing where the person may not see the records, or there are none', () => {
        expect(CONDITIONS.flatMap(({ key }) => hintOf(key, noHints) ?? [])).toEqual([]);
        expect(hintOf('undefined_leave_support', { ...noHints, openDeals: 0, dealsFromCampaigns: 0 })).toBeUndefined();
    });

    it('tells who reports to whom only where there is one head each', () => {
        const facts = { ...noHints, salesHeads: [head('Ann')], marketingHeads: [head('Bo')] };
        expect(hintOf('aligned_leave_reporting', facts)?.kind).toBe('reportApart');
        const two = { ...facts, salesHeads: [head('Ann'), head('Cy')] };
        expect(hintOf('aligned_leave_reporting', two)).toBeUndefined();
    });
});

describe('an item of the checklist', () => {
    const proven = (item: string, change: Partial<ProcessFacts>): string | undefined =>
        proofOf(item, { ...nothingProven, ...change })?.kind;

    it('is not proven by what falls short', () => {
        expect(CHECKLIST.flatMap(({ key }) => proofOf(key, nothingProven) ?? [])).toEqual([]);
    });

    it.each<[string, Partial<ProcessFacts>, string]>([
        ['process_track', { actions: { total: 2, done: 1 } }, 'actions'],
        ['process_databases', { overdueDeals: 5 }, 'current'],
        ['process_metrics', { agreedDefinitions: [{ id: 'a', name: 'MQL' }] }, 'definitions'],
        ['culture_conform', { mapped: { count: 4, of: 4 } }, 'mapped'],
        [
            'structure_officer',
            { salesHeads: [head('A', 'Chief Revenue Officer')], marketingHeads: [head('A')] },
            'officer'
        ]
    ])('%s is proven by records', (item, change, kind) => {
        expect(proven(item, change)).toBe(kind);
    });

    it('holds meetings for regular when both heads decided after each of the last two waves', () => {
        const waves = ['May', 'March'].map((name) => ({ name, isDecided: true }));
        expect(proven('process_meetings', { waves })).toBe('waves');
        expect(proven('process_meetings', { waves: waves.slice(0, 1) })).toBeUndefined();
    });

    it('takes nothing for proven that the person cannot see', () => {
        const unseen: ProcessFacts = {
            actions: undefined,
            openDeals: undefined,
            overdueDeals: undefined,
            agreedDefinitions: undefined,
            mapped: undefined,
            waves: [],
            salesHeads: undefined,
            marketingHeads: undefined
        };
        expect(CHECKLIST.flatMap(({ key }) => proofOf(key, unseen) ?? [])).toEqual([]);
    });
});

describe('figures', () => {
    it('find mappings whatever the case, and only of the same object', () => {
        const used = ['Open', 'New'].map((value) => ({ object: 'Lead', value }));
        expect(
            mappingShare(used, [
                { object: 'lead', value: 'OPEN' },
                { object: 'Contact', value: 'New' }
            ])
        ).toEqual({
            count: 1,
            of: 2
        });
    });
});
