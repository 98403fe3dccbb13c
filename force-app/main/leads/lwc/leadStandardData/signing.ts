import { nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { Agreement, Signature } from 'c/leadStandardModel';

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
            readonly Definition?: Connection<SigningNode> | null;
            readonly InForce?: Connection<KeyNode> | null;
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
    const [node] = nodesOf(uiapi?.query?.Definition);
    const key = node?.Key?.value;
    const status = node?.Status?.value;
    if (!node || !key || !status) {
        return undefined;
    }
    const former = nodesOf(uiapi?.query?.InForce).find((other) => other.Key?.value === key && other.Id !== node.Id);
    return {
        id: node.Id,
        key,
        status: status as Agreement['status'],
        returnReason: node.ReturnReason?.value ?? '',
        marketing: signature(node.MarketingId, node.MarketingOn, node.Marketing),
        sales: signature(node.SalesId, node.SalesOn, node.Sales),
        formerId: former?.Id
    };
}
