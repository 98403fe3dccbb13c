import fc from 'fast-check';
import { changesBetween, faultsIn, readSetup, withPeople, writeSetup } from 'c/funnelSetupModel';
import type { SetupContribution, SetupMapping, SetupStage, SetupState } from 'c/funnelSetupModel';
import { SELLING_STEPS } from 'c/funnelModel';
import { aSetup, aSetupContribution, aSetupMapping, aSetupStage } from './support/setup';

const NOTHING: SetupState = { stages: [], mappings: [], contributions: [] };
const whole = (given: Partial<SetupState> = {}): SetupState =>
    aSetup({ contributions: [aSetupContribution()], ...given });

/** What an org holds once all changes are written to it, as its next export reads it. */
function written(before: SetupState, after: SetupState): SetupState {
    const changes = changesBetween(before, after);
    const of = <T>(kind: string, old: readonly T[]): T[] => {
        const own = changes.filter((change) => change.kind === kind);
        const replaced = new Set<unknown>(own.map((change) => change.before));
        return [...old.filter((one) => !replaced.has(one)), ...own.map((change) => change.after as T)];
    };
    return {
        stages: of<SetupStage>('stage', before.stages),
        mappings: of<SetupMapping>('mapping', before.mappings),
        contributions: of<SetupContribution>('contribution', before.contributions ?? [])
    };
}

const word = fc.stringMatching(/^[A-Za-zÀ-ž][A-Za-zÀ-ž0-9 "'\\/:|{}.,-]{0,20}[A-Za-zÀ-ž0-9]$/);
const textOrNone = fc.oneof(fc.constant(''), word);
const KEYS = ['aware', 'intention', 'purchase', 'loyal'];

const stages: fc.Arbitrary<SetupStage[]> = fc
    .tuple(
        fc.shuffledSubarray([...KEYS], { minLength: 1 }),
        fc.array(
            fc.record({
                name: word,
                owner: fc.constantFrom('Marketing' as const, 'Sales' as const, 'Shared' as const),
                isActive: fc.boolean(),
                meaning: textOrNone,
                marketingOwes: textOrNone,
                salesOwes: textOrNone,
                targetDays: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined })
            }),
            { minLength: 4, maxLength: 4 }
        )
    )
    .map(([keys, given]) =>
        keys.map((key, index) => aSetupStage({ ...given[index], id: `a0${index}`, key, sequence: index + 1 }))
    );

const aWhole: fc.Arbitrary<SetupState> = stages.chain((found) => {
    const key = fc.constantFrom(...found.map((stage) => stage.key));
    const step = fc.constantFrom('', ...SELLING_STEPS);
    const mapping = fc.record({
        value: word,
        recordType: fc.constantFrom('', 'Renewal'),
        key,
        step,
        left: fc.boolean(),
        isActive: fc.boolean()
    });
    const contribution = fc.record({
        key: fc.oneof(fc.constant(''), word),
        name: word,
        from: fc.constantFrom('Marketing' as const, 'Sales' as const),
        atStage: fc.boolean(),
        stage: key,
        step: fc.constantFrom(...SELLING_STEPS),
        topic: textOrNone,
        details: textOrNone,
        link: fc.constantFrom('', 'https://library.example/a'),
        dueDays: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
        responsible: fc.constantFrom('', 'marketer@example.com', 'rep@example.com'),
        isActive: fc.boolean()
    });
    return fc.record({
        stages: fc.constant(found),
        mappings: fc
            .uniqueArray(mapping, {
                selector: ({ value, recordType }) => `${recordType}.${value}`.toLowerCase(),
                maxLength: 6
            })
            .map((all) =>
                all.map(({ value, recordType, key: stageKey, step: sellingStep, left, isActive }) =>
                    aSetupMapping(value, left ? '' : stageKey, {
                        source: { object: 'Opportunity', field: 'StageName', value, recordType },
                        sellingStep: left ? '' : sellingStep,
                        // the org takes no new mapping to a retired stage
                        isActive: isActive && (left || found.some((one) => one.key === stageKey && one.isActive))
                    })
                )
            ),
        contributions: fc
            .uniqueArray(contribution, {
                selector: ({ key: own }) => own.toLowerCase() || Symbol('made by hand'),
                maxLength: 6
            })
            .map((all) =>
                all.map(({ atStage, stage, step: sellingStep, ...given }, index) =>
                    aSetupContribution({
                        ...given,
                        id: `c${index}`,
                        stageKey: atStage ? stage : '',
                        sellingStep: atStage ? '' : sellingStep,
                        responsibleId: given.responsible === '' ? undefined : `005 ${given.responsible}`
                    })
                )
            )
    });
});

const USERS = new Map([
    ['marketer@example.com', '005 marketer@example.com'],
    ['rep@example.com', '005 rep@example.com']
]);

describe('the set-up as a file', () => {
    it('comes back as it was', () => {
        const { state, faults } = readSetup(writeSetup(whole()), whole());
        expect(faults).toEqual([]);
        expect(changesBetween(whole(), state as SetupState)).toEqual([]);
    });

    it('fits another org: ids are not in it', () => {
        const { state } = readSetup(writeSetup(whole()), NOTHING);
        expect(changesBetween(NOTHING, state as SetupState)).toHaveLength(8);
        expect(writeSetup(whole())).not.toMatch(/a005|005m|c-references/);
    });

    it('is the same file after export, import into an empty org, and export, whatever the set-up', () => {
        fc.assert(
            fc.property(aWhole, (state) => {
                const file = writeSetup(state);
                const read = readSetup(file, NOTHING);
                expect(read.faults.filter(({ isFatal }) => isFatal)).toEqual([]);
                const known = withPeople(read.state as SetupState, NOTHING, USERS);
                expect(known.faults).toEqual([]);
                expect(writeSetup(written(NOTHING, known.state))).toBe(file);
            })
        );
    });

    it('changes nothing in the org that it came from, whatever the set-up and in whatever order the org gives it', () => {
        fc.assert(
            fc.property(aWhole, (state) => {
                const { state: read } = readSetup(writeSetup(state), state);
                const shuffled = {
                    ...state,
                    contributions: state.contributions,
                    mappings: [...state.mappings].reverse()
                };
                expect(changesBetween(shuffled, withPeople(read as SetupState, state, USERS).state)).toEqual([]);
                expect(writeSetup(shuffled)).toBe(writeSetup(state));
            })
        );
    });

    it('leaves what is owed as it is when an older file says nothing of it', () => {
        const { state, faults } = readSetup('{"format": "shared-funnel-setup", "version": 1}', whole());
        expect(faults).toEqual([]);
        expect(changesBetween(whole(), state as SetupState)).toEqual([]);
    });

    it('says nothing of what is owed where the person may not see it', () => {
        expect(JSON.parse(writeSetup(aSetup()))).not.toHaveProperty('contributions');
    });

    it('changes what is owed, known by its key, and without a key by who owes it, where, and its name', () => {
        const byHand = aSetupContribution({ id: 'c2', key: '', name: 'A call' });
        const before = whole({ contributions: [aSetupContribution(), byHand] });
        const after = {
            ...before,
            contributions: [{ ...byHand, dueDays: 9 }, aSetupContribution({ name: 'References' })]
        };
        expect(changesBetween(before, after)).toMatchObject([
            { kind: 'contribution', after: { id: 'c2' }, fields: [{ field: 'dueDays', from: '5', to: '9' }] },
            { kind: 'contribution', after: { id: 'c-references' }, fields: [{ field: 'name' }] }
        ]);
    });
});

describe('people in a file', () => {
    const file = { ...NOTHING, contributions: [aSetupContribution({ responsibleId: undefined })] };

    it('are found by their usernames, in letters of whatever size', () => {
        const users = new Map([['marketer@example.com', '005x']]);
        const named = { ...file, contributions: [aSetupContribution({ responsible: 'Marketer@Example.com' })] };
        expect(withPeople(named, NOTHING, users).state.contributions).toMatchObject([{ responsibleId: '005x' }]);
    });

    it('who are not in this org are named, and the rest is taken in', () => {
        const { state, faults } = withPeople(file, NOTHING, new Map());
        expect(faults).toEqual([
            { code: 'unknownUser', isFatal: false, names: ['References in the segment', 'marketer@example.com'] }
        ]);
        expect(state.contributions).toMatchObject([{ responsible: '', responsibleId: undefined }]);
    });

    it('who are not in this org do not push out whom the org names', () => {
        const now = {
            ...NOTHING,
            contributions: [aSetupContribution({ responsible: 'own@x.example', responsibleId: '005o' })]
        };
        expect(withPeople(file, now, new Map()).state.contributions).toMatchObject([
            { responsible: 'own@x.example', responsibleId: '005o' }
        ]);
    });
});

describe('a bad file', () => {
    const fileOf = (lists: object): string => JSON.stringify({ format: 'shared-funnel-setup', version: 2, ...lists });
    const sound = { key: 'x', name: 'X', sequence: 9, owner: 'Sales' };
    const owed = { name: 'A call', from: 'Sales', stage: 'purchase' };

    it.each([
        ['{"format": ', 'noJson'],
        ['[]', 'wrongFormat'],
        ['{"format": "shared-funnel-setup", "version": 3}', 'wrongFormat'],
        [fileOf({ stages: [1] }), 'notWhole'],
        [fileOf({ contributions: {} }), 'notWhole'],
        [fileOf({ stage: [] }), 'unknownProperty'],
        [fileOf({ stages: [{ ...sound, colour: 'red' }] }), 'unknownProperty'],
        [fileOf({ stages: [{ ...sound, constructor: 'x' }] }), 'unknownProperty'],
        [fileOf({ stages: [{ ...sound, isActive: 'no' }] }), 'badProperty'],
        [fileOf({ stages: [{ ...sound, sequence: '9' }] }), 'badProperty'],
        [fileOf({ stages: [{ ...sound, owner: 'marketing' }] }), 'badProperty'],
        [fileOf({ stages: [{ ...sound, targetDays: 2.5 }] }), 'badDays'],
        [fileOf({ stages: [{ ...sound, name: 'x'.repeat(81) }] }), 'tooLong'],
        [fileOf({ stages: [{ ...sound, meaning: 'x'.repeat(1001) }] }), 'tooLong'],
        [fileOf({ stages: [{ key: 'x', name: 'X', sequence: 9 }] }), 'noOwner'],
        [fileOf({ stages: [{ ...sound, sequence: 2 }] }), 'sameSequence'],
        [fileOf({ mappings: [{ object: 'Lead', field: 'Rating', value: 'Hot', stage: 'purchase' }] }), 'badObject'],
        [fileOf({ mappings: [{ object: 'Lead', field: 'Status', value: 'Hot', stage: 'gone' }] }), 'unknownStage'],
        [fileOf({ mappings: [{ object: 'Lead', field: 'Status', value: 'Hot', outcome: 'lost' }] }), 'badProperty'],
        [fileOf({ contributions: [{ ...owed, name: ' ' }] }), 'owedNoName'],
        [fileOf({ contributions: [{ ...owed, from: '' }] }), 'owedByNobody'],
        [fileOf({ contributions: [{ ...owed, from: 'Shared' }] }), 'badProperty'],
        [fileOf({ contributions: [{ ...owed, stage: null }] }), 'owedNowhere'],
        [fileOf({ contributions: [{ ...owed, sellingStep: SELLING_STEPS[0] }] }), 'owedNowhere'],
        [fileOf({ contributions: [{ ...owed, stage: 'gone' }] }), 'unknownStage'],
        [fileOf({ contributions: [{ ...owed, stage: null, sellingStep: 'Dancing' }] }), 'badStep'],
        [fileOf({ contributions: [{ ...owed, dueDays: 0 }] }), 'owedBadDays'],
        [fileOf({ contributions: [{ ...owed, link: 'http://library.example' }] }), 'owedBadLink'],
        [
            fileOf({
                contributions: [
                    { ...owed, key: 'k' },
                    { ...owed, key: 'K' }
                ]
            }),
            'owedTwice'
        ]
    ])('is refused: %s', (content, code) => {
        const { faults } = readSetup(content, aSetup());
        expect(faults.filter(({ isFatal }) => isFatal).map((fault) => fault.code)).toContain(code);
    });

    it('is refused where it maps to a retired stage; what the org has so already is only worth mending', () => {
        const without = aSetup().stages.map((stage) => ({ ...stage, isActive: stage.key !== 'purchase' }));
        const file = writeSetup({ ...aSetup(), stages: without });
        const retired = (current: SetupState): unknown =>
            readSetup(file, current).faults.map(({ code, isFatal }) => [code, isFatal]);
        expect(retired(NOTHING)).toEqual([['retiredStage', true]]);
        expect(retired(aSetup())).toEqual([['retiredStage', false]]);
    });

    it('is taken from an editor that marks the order of bytes', () => {
        expect(readSetup(`\uFEFF${writeSetup(whole())}`, whole()).faults).toEqual([]);
    });

    it('never throws and never loses a fault, whatever it holds', () => {
        const property = fc.constantFrom(
            'key',
            'name',
            'stage',
            'owner',
            'from',
            'isActive',
            'sequence',
            'dueDays',
            '__proto__'
        );
        const row = fc.dictionary(property, fc.jsonValue());
        const file = fc.record({ stages: fc.array(row), mappings: fc.array(row), contributions: fc.array(row) });
        fc.assert(
            fc.property(fc.oneof(fc.string(), fc.json(), file.map(fileOf)), (content) => {
                const { state, faults } = readSetup(content, aSetup());
                expect(state !== undefined || faults.length > 0).toBe(true);
            })
        );
    });
});

it('says what is owed at a stage that was retired', () => {
    const state = whole({ stages: aSetup().stages.map((stage) => ({ ...stage, isActive: stage.key === 'purchase' })) });
    expect(faultsIn(state)).toContainEqual({
        code: 'owedAtRetired',
        isFatal: false,
        names: ['References in the segment', 'Purchase intention']
    });
});
