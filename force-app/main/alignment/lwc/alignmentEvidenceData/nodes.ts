/** How the server's answers are built. */

export interface Value<T = string> {
    readonly value?: T | null;
}

export interface Nodes<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
}

export interface Counted {
    readonly totalCount?: number | null;
}

export interface Named {
    readonly Id: string;
    readonly Name?: Value | null;
}

export const nodesOf = <Node>(nodes: Nodes<Node> | null | undefined): Node[] =>
    (nodes?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
export const text = (field: Value | null | undefined): string => field?.value ?? '';
export const given = <T>(field: Value<T> | null | undefined): T | undefined => field?.value ?? undefined;
