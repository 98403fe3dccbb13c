/** Answers of the server for the page of waves. One answer holds what all its queries ask for. */
type Node = Readonly<Record<string, unknown>>;

const rows = (nodes: readonly Node[]): { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean } } => ({
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: false }
});
const field = (value: unknown): Node => ({ value });

export const aWave = (changes: Node = {}): Node => ({
    Id: 'w1',
    Name: field('Spring'),
    Key: field('spring'),
    Status: field('Draft'),
    Scope: field('Company'),
    ClosesOn: field('2099-12-31'),
    Minimum: field(5),
    ...changes
});

export const aUser = (id: string, changes: Node = {}): Node => ({
    Id: id,
    Name: field(`Person ${id}`),
    Username: field(`${id}@org.example`),
    Email: field(`${id}@mail.example`),
    Title: field('Account Executive'),
    Department: field('Sales'),
    Division: field('East'),
    IsActive: field(true),
    ...changes
});

export const aParticipation = (user: string, changes: Node = {}): Node => ({
    Id: `p-${user}`,
    OwnerId: field(user),
    Function: field('Sales'),
    Level: field('Staff'),
    Segment: field('East'),
    AnsweredOn: field(null),
    ...changes
});

export const aMember = (account: string, user: string): Node => ({
    Id: `${account}-${user}`,
    AccountId: field(account),
    UserId: field(user),
    Account: { Name: field(`Account ${account}`) }
});

export const anAnswer = (user: string, rating: number): Node => ({
    Id: `r-${user}`,
    OwnerId: field(user),
    ParticipationId: field(`p-${user}`),
    ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`S${String(at + 1).padStart(2, '0')}`, field(rating)]))
});

interface Parts {
    readonly waves?: readonly Node[];
    readonly users?: readonly Node[];
    /** Null: the org has no account teams. */
    readonly members?: readonly Node[] | null;
    readonly participations?: readonly Node[];
    readonly before?: readonly Node[];
    readonly responses?: readonly Node[];
    readonly results?: readonly Node[];
}

export const answerOf = (parts: Parts): unknown => ({
    uiapi: {
        query: {
            Waves: rows(parts.waves ?? [aWave()]),
            Wordings: rows([]),
            Users: rows(parts.users ?? []),
            Members: parts.members === null ? null : rows(parts.members ?? []),
            Participations: rows(parts.participations ?? []),
            Memberships: rows([]),
            Before: rows(parts.before ?? []),
            Responses: rows(parts.responses ?? []),
            Results: rows(parts.results ?? [])
        }
    }
});
