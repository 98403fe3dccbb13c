/** Answers of the server to the decision board, with defaults that make sense. */
const value = <T>(given: T): { value: T } => ({ value: given });
const nodes = (rows: readonly object[]): { edges: { node: object }[] } => ({ edges: rows.map((node) => ({ node })) });

export const ME = '005000000000001AAA';

export const aResult = (changes: object = {}): object => ({
    Id: 'r4',
    WaveId: value('w4'),
    Kind: value('Company'),
    GroupName: value(null),
    Answers: value(42),
    Mean: value(59.857143),
    HalfWidth: value(2.5),
    ...changes
});

export const aTick = (condition: string, side: 'Sales' | 'Marketing', holds = true): object => ({
    Id: `t ${condition} ${side}`,
    Condition: value(condition),
    Side: value(side),
    Holds: value(holds),
    TickedOn: value('2026-03-02T10:00:00.000Z'),
    TickedBy: { Id: side, Name: value(side === 'Sales' ? 'Gordon Achebe' : 'Lena Vasquez') }
});

export const aTask = (changes: object = {}): object => ({
    Id: '00T1',
    Subject: value('Name a liaison'),
    ActivityDate: value('2026-02-01'),
    IsClosed: value(false),
    Owner: { Id: 'lena', Name: value('Lena Vasquez') },
    ...changes
});

export const aDecision = (ticks: readonly object[], tasks: readonly object[] = [], changes: object = {}): object => ({
    Id: 'd4',
    ResultId: value('r4'),
    Result: { Id: 'r4', WaveId: value('w4'), Wave: { Id: 'w4', Name: value('September') }, GroupName: value(null) },
    Ticks: nodes(ticks),
    Actions: nodes(tasks),
    ...changes
});

interface Parts {
    readonly results?: readonly object[];
    readonly decisions?: readonly object[];
    readonly checks?: readonly object[];
    readonly waves?: readonly object[];
}

const WAVES = [
    { Id: 'w4', Name: value('September') },
    { Id: 'w3', Name: value('May') }
];

export const boardAnswer = ({ results = [aResult()], decisions = [], checks = [], waves = WAVES }: Parts): object => ({
    uiapi: {
        query: { Waves: nodes(waves), Results: nodes(results), Decisions: nodes(decisions), Checks: nodes(checks) }
    }
});

const manager = { Id: 'm', Name: value('Ottilie Ravensworth'), Title: value('Chief Revenue Officer') };

export const factsAnswer = (): object => ({
    uiapi: {
        query: {
            People: { totalCount: 45 },
            OpenDeals: { totalCount: 100 },
            CampaignDeals: { totalCount: 30 },
            OverdueDeals: { totalCount: 4 },
            WonDeals: nodes([
                { CreatedDate: value('2026-01-01T10:00:00.000Z'), CloseDate: value('2026-02-20') },
                { CreatedDate: value('2026-02-01T10:00:00.000Z'), CloseDate: value('2026-01-20') }
            ]),
            SalesHeads: nodes([{ Id: 's', Name: value('Gordon Achebe'), Title: value('Head'), Manager: manager }]),
            MarketingHeads: nodes([{ Id: 'l', Name: value('Lena Vasquez'), Title: value('Head'), Manager: manager }])
        }
    }
});

const group = (status: object, count: number): object => ({ aggregate: { ...status, Id: { count: value(count) } } });
const mapping = (object: string, name: string, outcome: string): object => ({
    Object: value(object),
    Value: value(name),
    Outcome: value(outcome)
});

export const processAnswer = (): object => ({
    uiapi: {
        query: {
            Definitions: nodes([{ Id: 'def', Name: value('MQL') }]),
            Mappings: nodes([
                mapping('Lead', 'Open', 'In the funnel'),
                mapping('Lead', 'Closed', 'Left the funnel'),
                mapping('Opportunity', 'Prospecting', 'In the funnel')
            ])
        },
        aggregate: {
            Leads: nodes([group({ Status: value('Open') }, 80), group({ Status: value('Closed') }, 500)]),
            QuietLeads: nodes([group({ Status: value('Open') }, 20), group({ Status: value('Closed') }, 400)]),
            Deals: nodes([group({ StageName: value('Prospecting') }, 10)])
        }
    }
});
