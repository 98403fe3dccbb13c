import fc from 'fast-check';
import { dayAfter, filterOwed, isCertain, owedOn, soonestFirst } from 'c/owedModel';
import type { OwedFilter, OwedTask, OwingRecord } from 'c/owedModel';
import { placeOf } from 'c/funnelModel';
import { aContribution, aFunnel, aSource } from '../../funnelModel/__tests__/support/funnel';

const NOW = '2026-03-10T09:00:00.000Z';
const MEI = { id: '005000000000001AAA', name: 'Mei Sato' };
const OMAR = { id: '005000000000002AAA', name: 'Omar Diaz' };

const funnel = aFunnel({
    contributions: [
        aContribution({
            id: 'c1',
            name: 'Value propositions',
            from: 'Marketing',
            sellingStep: 'Defining needs',
            stageId: undefined,
            dueDays: 5
        }),
        aContribution({
            id: 'c2',
            name: 'Early word',
            from: 'Sales',
            stageId: 'stage-5',
            sellingStep: '',
            dueDays: undefined
        }),
        aContribution({
            id: 'c3',
            name: 'Case studies',
            from: 'Marketing',
            sellingStep: 'Negotiating contracts',
            stageId: undefined
        })
    ]
});

const aDeal = (given: Partial<OwingRecord> = {}): OwingRecord => ({
    id: '006000000000001AAA',
    name: 'Generator',
    object: 'Opportunity',
    owner: OMAR,
    place: placeOf(funnel, aSource({ value: 'Needs Analysis' })),
    placeSince: '2026-03-01T09:00:00.000Z',
    tasks: [],
    ...given
});
const aTask = (given: Partial<OwedTask> = {}): OwedTask => ({
    id: '00T000000000001AAA',
    contributionId: 'c1',
    isClosed: false,
    completedOn: undefined,
    dueOn: undefined,
    owner: MEI,
    ...given
});
const first = (record: OwingRecord, now = NOW) => owedOn(funnel, record, now)[0];

describe('what is owed on a record', () => {
    it('is what the stage and the selling step ask for, and nothing of other steps', () => {
        expect(owedOn(funnel, aDeal(), NOW).map(({ contribution }) => contribution.id)).toEqual(['c1', 'c2']);
    });

    it('is nothing outside the funnel', () => {
        expect(owedOn(funnel, aDeal({ place: { kind: 'left' } }), NOW)).toEqual([]);
    });

    it('is due so many days after the record came to its stage and step', () => {
        expect(first(aDeal())).toMatchObject({ dueOn: '2026-03-06', state: 'late' });
        expect(first(aDeal(), '2026-03-06T23:00:00.000Z')).toMatchObject({ state: 'due' });
    });

    it('has no day where none is agreed, or where the beginning is not known', () => {
        expect(owedOn(funnel, aDeal(), NOW)[1]).toMatchObject({ dueOn: undefined, state: 'open' });
        expect(first(aDeal({ placeSince: undefined }))).toMatchObject({ dueOn: undefined, state: 'open' });
    });

    it('keeps the day that somebody planned', () => {
        expect(first(aDeal({ tasks: [aTask({ dueOn: '2026-03-20' })] }))).toMatchObject({
            dueOn: '2026-03-20',
            state: 'due'
        });
    });

    it('is done once a task for it is closed, found by 15 or 18 characters', () => {
        const tasks = [aTask(), aTask({ id: '00T2', isClosed: true })];
        expect(first(aDeal({ tasks }))).toMatchObject({ state: 'done', task: { id: '00T2' } });
        const long = aFunnel({
            contributions: [aContribution({ id: 'a00000000000001AAA', stageId: 'stage-5', sellingStep: '' })]
        });
        const short = [aTask({ contributionId: 'a00000000000001', isClosed: true })];
        expect(owedOn(long, aDeal({ tasks: short }), NOW)[0]?.state).toBe('done');
    });

    it('falls to who is named, else to the owner of the record for Sales, else to nobody', () => {
        expect(owedOn(funnel, aDeal(), NOW).map(({ person }) => person?.name)).toEqual([undefined, 'Omar Diaz']);
        expect(first(aDeal({ tasks: [aTask()] }))?.person).toEqual(MEI);
        const named = aFunnel({
            contributions: [aContribution({ stageId: 'stage-5', sellingStep: '', responsible: MEI })]
        });
        expect(owedOn(named, aDeal(), NOW)[0]?.person).toEqual(MEI);
    });
});

describe('a list of what is owed', () => {
    const items = [
        ...owedOn(funnel, aDeal({ placeSince: '2026-03-08T09:00:00.000Z' }), NOW),
        ...owedOn(funnel, aDeal({ id: '006b', name: 'Service', tasks: [aTask({ isClosed: true })] }), NOW),
        ...owedOn(funnel, aDeal({ id: '006c', name: 'Upgrade', placeSince: '2026-02-01T09:00:00.000Z' }), NOW)
    ];
    const filter = (given: Partial<OwedFilter>): string[] =>
        filterOwed(items, { from: 'Marketing', whose: 'all', state: 'all', stageId: '', ...given }, MEI.id).map(
            ({ record }) => record.name
        );

    it('shows the soonest first, and what has no day last', () => {
        expect(soonestFirst(items).map(({ dueOn }) => dueOn)).toEqual([
            '2026-02-06',
            '2026-03-06',
            '2026-03-13',
            undefined,
            undefined,
            undefined
        ]);
    });

    it.each<[Partial<OwedFilter>, string[]]>([
        [{ state: 'open' }, ['Generator', 'Upgrade']],
        [{ state: 'late' }, ['Upgrade']],
        [{ state: 'done' }, ['Service']],
        [{ whose: 'mine' }, ['Service']],
        [{ from: 'Sales' }, ['Generator', 'Service', 'Upgrade']],
        [{ stageId: 'stage-6' }, []]
    ])('can be narrowed: %j', (given, expected) => {
        expect(filter(given)).toEqual(expected);
    });

    it('loses nothing and invents nothing by sorting', () => {
        fc.assert(
            fc.property(fc.shuffledSubarray(items), (some) => {
                expect(new Set(soonestFirst(some))).toEqual(new Set(some));
            })
        );
    });

    it('counts days over the end of months and years', () => {
        expect(dayAfter('2026-12-30T23:30:00.000Z', 3)).toBe('2027-01-02');
    });
});

describe('reading the oldest records first', () => {
    const day = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString();
    const deal = fc.record({
        created: fc.integer({ min: 0, max: 60 }),
        /** Days until it came to its place. */
        wait: fc.integer({ min: 0, max: 60 }),
        planned: fc.option(fc.integer({ min: 0, max: 30 }))
    });

    it('finds what is soonest of all, however late a record came to its place', () => {
        fc.assert(
            fc.property(
                fc.array(deal, { maxLength: 40 }),
                fc.integer({ min: 1, max: 5 }),
                fc.integer({ min: 1, max: 8 }),
                (deals, shown, pageSize) => {
                    const records = deals
                        .toSorted((a, b) => a.created - b.created)
                        .map(({ created, wait, planned }, index) => ({
                            createdOn: day(created),
                            record: aDeal({
                                id: `006${String(index).padStart(12, '0')}AAA`,
                                placeSince: day(created + wait),
                                tasks: planned === null ? [] : [aTask({ dueOn: day(created + planned).slice(0, 10) })]
                            })
                        }));
                    const itemsOf = (read: typeof records) =>
                        soonestFirst(read.flatMap(({ record }) => owedOn(funnel, record, NOW)));
                    let looked = 0;
                    let last: string | undefined = '';
                    do {
                        looked += pageSize;
                        last = looked < records.length ? records[looked - 1]?.createdOn : undefined;
                    } while (!isCertain(itemsOf(records.slice(0, looked)), shown, last));
                    expect(itemsOf(records.slice(0, looked)).slice(0, shown)).toEqual(itemsOf(records).slice(0, shown));
                }
            )
        );
    });
});
