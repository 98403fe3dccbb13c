import type { Agreement, Signature } from 'c/leadStandardModel';

interface Value {
    readonly value?: string | null;
}

interface Nodes<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
}

interface KeyNode {
    readonly Id: string;
    readonly Key?: Value | null;
}

interface SigningNode extends KeyNode {
    readonly Status?: Value | null;
    readonly ReturnReason?: Value | null;
    readonly MarketingId?: Value | null;
    readonly MarketingOn?: Value | null;
    readonly Marketing?: { readonly Name?: Value | null } | null;
    readonly SalesId?: Value | null;
    readonly SalesOn?: Value | null;
    readonly Sales?: { readonly Name?: Value | null } | null;
}

export interface SigningAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Definition?: Nodes<SigningNode> | null;
            readonly InForce?: Nodes<KeyNode> | null;
        };
    };
}

const signature = (
    id: Value | null | undefined,
    on: Value | null | undefined,
    person: { readonly Name?: Value | null } | null | undefined
): Signature | undefined =>
    id?.value ? { userId: id.value, name: person?.Name?.value ?? '', on: on?.value ?? '' } : undefined;

/** @returns undefined: the person may not see the definition, or the answer holds nothing yet */
export function agreementFrom({ uiapi }: SigningAnswer): Agreement | undefined {
    const node = uiapi?.query?.Definition?.edges?.[0]?.node;
    const key = node?.Key?.value;
    const status = node?.Status?.value;
    if (!node || !key || !status) {
        return undefined;
    }
    const former = (uiapi?.query?.InForce?.edges ?? []).find(
        (edge) => edge?.node?.Key?.value === key && edge.node.Id !== node.Id
    );
    return {
        id: node.Id,
        key,
        status: status as Agreement['status'],
        returnReason: node.ReturnReason?.value ?? '',
        marketing: signature(node.MarketingId, node.MarketingOn, node.Marketing),
        sales: signature(node.SalesId, node.SalesOn, node.Sales),
        formerId: former?.node?.Id
    };
}
