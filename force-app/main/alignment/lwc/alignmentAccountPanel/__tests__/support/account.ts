/** Answers of the server about an account's team and deals, with defaults that make sense. */
const value = <T>(given: T): { value: T } => ({ value: given });
const nodes = (rows: readonly object[]): { edges: { node: object }[] } => ({ edges: rows.map((node) => ({ node })) });

export const aResult = (changes: object = {}): object => ({
    Id: 'company',
    WaveId: value('w4'),
    Kind: value('Company'),
    GroupName: value(null),
    Segment: value(null),
    Function: value('All'),
    Mean: value(59.857143),
    HalfWidth: value(2.05),
    Answers: value(42),
    Gap: value(8),
    PValue: value(0.001),
    ...changes
});

export const aTeam = (changes: object = {}): object =>
    aResult({ Id: 'team', Kind: value('Account Team'), Segment: value('East'), Mean: value(64), ...changes });

export const aDeal = (changes: object = {}): object => ({
    Id: 'open',
    Name: value('Generator'),
    StageName: { value: 'Qualification', label: 'Qualification' },
    Amount: value(1000),
    ExpectedRevenue: value(100),
    CloseDate: value('2026-02-01'),
    CreatedDate: value('2026-01-01T10:00:00.000Z'),
    LastStageChangeDate: value('2026-02-10T10:00:00.000Z'),
    IsClosed: value(false),
    IsWon: value(false),
    ...changes
});

export const aWonDeal = (changes: object = {}): object =>
    aDeal({ Id: 'won', Name: value('Service'), IsClosed: value(true), IsWon: value(true), ...changes });

const WAVES = [
    { Id: 'w4', Name: value('September') },
    { Id: 'w3', Name: value('May') }
];

export const accountAnswer = (
    results: readonly object[],
    deals: readonly object[] | null = [],
    waves: readonly object[] = WAVES
): object => ({
    uiapi: {
        query: {
            Waves: nodes(waves),
            Results: nodes(results),
            Deals: deals && { ...nodes(deals), pageInfo: { hasNextPage: false } }
        }
    }
});

const statement = (key: string, mean: number): object => ({
    Id: key,
    Statement: value(key),
    Mean: value(mean),
    Gap: value(0),
    PValue: value(1)
});

export const statementsAnswer = (): object => ({
    uiapi: { query: { Statements: nodes([statement('S01', 4), statement('S03', 2.1), statement('S18', 1.8)]) } }
});
