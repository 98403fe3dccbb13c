import fc from 'fast-check';
import {
    addStage,
    changesBetween,
    editStage,
    faultsIn,
    funnelOf,
    moveStage,
    previewOf,
    suggestionFor
} from 'c/funnelSetupModel';
import type { SetupState } from 'c/funnelSetupModel';
import { aSetup, aSetupMapping, aSetupStage, anOrgValue } from './support/setup';

const codes = (state: SetupState): string[] => faultsIn(state).map(({ code }) => code);
const withStages = (...stages: SetupState['stages']): SetupState => aSetup({ stages });
const values = [anOrgValue('Prospecting', 12), anOrgValue('Nurturing', 30), anOrgValue('Engaging', 4)];

describe('faults of a set-up', () => {
    it('are none in a sound one', () => {
        expect(faultsIn(aSetup())).toEqual([]);
    });

    it.each([
        [
            'a stage owner removed',
            withStages(...aSetup().stages.slice(1), aSetupStage({ key: 'brand_preference', owner: '', sequence: 1 })),
            'noOwner'
        ],
        [
            'two stages at one place',
            withStages(...aSetup().stages.slice(0, 2), aSetupStage({ key: 'purchase', sequence: 2 })),
            'sameSequence'
        ],
        [
            'two stages with one key',
            withStages(...aSetup().stages, aSetupStage({ key: 'Purchase', sequence: 9 })),
            'sameKey'
        ],
        [
            'a stage without a name',
            withStages(...aSetup().stages, aSetupStage({ key: 'x', name: ' ', sequence: 9 })),
            'noName'
        ],
        [
            'a place that is no number',
            withStages(...aSetup().stages, aSetupStage({ key: 'x', sequence: Number.NaN })),
            'badSequence'
        ],
        [
            'target days below one',
            withStages(...aSetup().stages, aSetupStage({ key: 'x', sequence: 9, targetDays: 0 })),
            'badDays'
        ],
        [
            'two mappings for one value',
            aSetup({ mappings: [aSetupMapping(), aSetupMapping('PROSPECTING', 'purchase')] }),
            'twice'
        ],
        [
            'a mapping to a retired stage',
            aSetup({ stages: editStage(aSetup().stages, 'purchase', { isActive: false }) }),
            'retiredStage'
        ],
        ['a mapping to no stage', aSetup({ mappings: [aSetupMapping('X', '', { leavesFunnel: false })] }), 'noStage'],
        ['a mapping to a stage that is not there', aSetup({ mappings: [aSetupMapping('X', 'gone')] }), 'unknownStage'],
        [
            'something lost at a stage',
            aSetup({ mappings: [aSetupMapping('X', 'purchase', { leavesFunnel: true })] }),
            'leftWithStage'
        ],
        ['no stage in use', withStages(aSetupStage({ isActive: false })), 'noStages']
    ])('are found: %s', (_, state, code) => {
        expect(codes(state)).toContain(code);
    });

    it('in what the org lives with already do not keep anything from being saved', () => {
        const state = aSetup({ stages: editStage(aSetup().stages, 'purchase', { isActive: false }) });
        expect(faultsIn(state).filter(({ isFatal }) => isFatal)).toEqual([]);
    });
});

describe('a change of stages', () => {
    it('moves one place at a time and leaves no gap', () => {
        const moved = moveStage(aSetup().stages, 'purchase', -1);
        expect(moved.map(({ key, sequence }) => [sequence, key])).toEqual([
            [1, 'brand_preference'],
            [2, 'purchase'],
            [3, 'purchase_intention']
        ]);
        expect(moveStage(aSetup().stages, 'purchase', 1)).toEqual(aSetup().stages);
    });

    it('retires and takes back into use, last', () => {
        const retired = editStage(aSetup().stages, 'brand_preference', { isActive: false });
        expect(
            funnelOf({ stages: retired, mappings: [] }).stages.map(({ name, sequence }) => [sequence, name])
        ).toEqual([
            [1, 'Purchase intention'],
            [2, 'Purchase']
        ]);
        const back = editStage(retired, 'brand_preference', { isActive: true });
        expect(funnelOf({ stages: back, mappings: [] }).stages.at(-1)?.name).toBe('Brand preference');
    });

    it('adds one with a key that nobody has', () => {
        const twice = addStage(addStage(aSetup().stages, 'Über-Pilot 2'), 'Über-Pilot 2');
        expect(twice.slice(-2).map(({ key, sequence }) => [key, sequence])).toEqual([
            ['u_ber_pilot_2', 4],
            ['u_ber_pilot_2_2', 5]
        ]);
        expect(codes({ stages: twice, mappings: [] })).toEqual([]);
    });

    it('keeps places sound whatever is done in whatever order', () => {
        const act = fc.record({
            what: fc.constantFrom('up', 'down', 'retire', 'restore', 'add'),
            key: fc.constantFrom('brand_preference', 'purchase_intention', 'purchase')
        });
        fc.assert(
            fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
                const stages = acts.reduce((before: SetupState['stages'], { what, key }) => {
                    switch (what) {
                        case 'up':
                        case 'down':
                            return moveStage(before, key, what === 'up' ? -1 : 1);
                        case 'add':
                            return addStage(before, 'Pilot');
                        default:
                            return editStage(before, key, { isActive: what === 'restore' });
                    }
                }, aSetup().stages);
                expect(codes({ stages, mappings: [] }).filter((code) => code !== 'noStages')).toEqual([]);
                const active = stages.filter(({ isActive }) => isActive).map(({ sequence }) => sequence);
                expect([...active].sort((a, b) => a - b)).toEqual(active.map((_, index) => index + 1));
            })
        );
    });
});

describe('a preview', () => {
    it('counts the open records that would stand elsewhere', () => {
        const stages = editStage(aSetup().stages, 'brand_preference', { isActive: false });
        const preview = previewOf(aSetup(), aSetup({ stages }), values);
        expect(preview).toMatchObject({ records: 30, ownerRecords: 0 });
        expect(preview.moves).toMatchObject([
            { value: { label: 'Nurturing' }, from: { kind: 'stage' }, to: { kind: 'unmapped' } }
        ]);
    });

    it('counts apart those that only get another owner', () => {
        const stages = editStage(aSetup().stages, 'purchase_intention', { owner: 'Shared', name: 'Intention' });
        expect(previewOf(aSetup(), aSetup({ stages }), values)).toMatchObject({ records: 0, ownerRecords: 12 });
    });
});

describe('the differences of two set-ups', () => {
    it('are none between a set-up and itself', () => {
        expect(changesBetween(aSetup(), aSetup())).toEqual([]);
    });

    it('name stages first, then mappings, field by field, and leave the rest alone', () => {
        const after = {
            stages: [
                aSetupStage({ id: undefined, name: 'Intention' }),
                aSetupStage({ id: undefined, key: 'pilot', name: 'Pilot', sequence: 4 })
            ],
            mappings: [aSetupMapping('Prospecting', 'pilot')]
        };
        expect(changesBetween(aSetup(), after)).toMatchObject([
            {
                kind: 'stage',
                key: 'purchase_intention',
                after: { id: 'a005' },
                fields: [{ field: 'name', from: 'Purchase intention', to: 'Intention' }]
            },
            { kind: 'stage', key: 'pilot', before: undefined },
            { kind: 'mapping', fields: [{ field: 'place', from: 'purchase_intention', to: 'pilot' }] }
        ]);
    });
});

describe('a suggestion', () => {
    const funnel = funnelOf(aSetup());

    it('follows names that are alike, and is none where nothing is', () => {
        expect(suggestionFor(funnel, anOrgValue('Won'))).toMatchObject({ kind: 'stage', stage: { name: 'Purchase' } });
        expect(suggestionFor(funnel, anOrgValue('Lost'))).toEqual({ kind: 'left' });
        expect(suggestionFor(funnel, anOrgValue('Engaging'))).toBeUndefined();
    });
});
