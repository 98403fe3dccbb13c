/** Answers of the server for the results page. */
type Node = Readonly<Record<string, unknown>>;

interface WaveNodes {
    readonly name: string;
    readonly groups: readonly Node[];
    /** Of the wave itself. */
    readonly changes: Node;
}

const rows = (nodes: readonly Node[]): { edges: { node: Node }[] } => ({ edges: nodes.map((node) => ({ node })) });

/** Everybody in the company, unless said otherwise. */
export const aGroup = (changes: Node): Node => ({
    Id: JSON.stringify(changes),
    GroupName: { value: null },
    Function: { value: 'All' },
    Level: { value: 'All' },
    Suppressed: { value: null },
    Answers: { value: 20 },
    Mean: { value: 61 },
    HalfWidth: { value: 3 },
    Straight: { value: 0 },
    ...changes
});

export const aWave = (name: string, groups: readonly Node[], changes: Node = {}): WaveNodes => ({
    name,
    groups,
    changes
});

const hidden = (Level: string, Suppressed: string): Node =>
    aGroup({ Level: { value: Level }, Suppressed: { value: Suppressed }, Answers: null, Mean: null, HalfWidth: null });

export const company = ({ pValue = 0.01, sales = 57 } = {}): Node[] => [
    aGroup({ Id: 'all', Gap: { value: 8 }, PValue: { value: pValue } }),
    aGroup({ Id: 'sales', Function: { value: 'Sales' }, Answers: { value: 12 }, Mean: { value: sales } }),
    aGroup({ Id: 'marketing', Function: { value: 'Marketing' }, Answers: { value: 8 }, Mean: { value: 65 } }),
    hidden('Head', 'Too few answers'),
    hidden('Staff', 'Protects a smaller group')
];

const STATEMENTS: readonly (readonly [key: string, sales: number, marketing: number, pValue: number])[] = [
    ['S06', 3.8, 2.4, 0.06],
    ['S07', 3, 3.02, 0.9],
    ['S05', 2, 3.9, 0.001]
];

const statement = (result: string, key: string, mean: number, gap?: readonly [number, number]): Node => ({
    ResultId: { value: result },
    Statement: { value: key },
    Mean: { value: mean },
    AverageDeviation: { value: key === 'S07' ? 0.9 : 0.7 },
    Gap: { value: gap?.[0] ?? null },
    PValue: { value: gap?.[1] ?? null }
});

export function answerOf(...waves: WaveNodes[]): unknown {
    const nodes = waves.flatMap(({ name, groups }) =>
        groups.map((group) => ({ ...group, Id: `${name}-${String(group.Id)}`, WaveId: { value: name } }))
    );
    const Statements = waves.flatMap(({ name }) =>
        STATEMENTS.flatMap(([key, sales, marketing, pValue]) => [
            statement(`${name}-all`, key, (sales + marketing) / 2, [marketing - sales, pValue]),
            statement(`${name}-sales`, key, sales),
            statement(`${name}-marketing`, key, marketing)
        ])
    );
    const Waves = waves.map(({ name, changes }) => ({
        Id: name,
        Name: { value: name },
        Minimum: { value: 5 },
        ...changes
    }));
    return { uiapi: { query: { Waves: rows(Waves), Results: rows(nodes), Statements: rows(Statements) } } };
}
