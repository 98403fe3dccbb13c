import type { CommentKind } from './signingWrites';

/** What somebody said about a version, or did with it. */
export interface DefinitionComment {
    readonly id: string;
    readonly kind: CommentKind;
    readonly body: string;
    /** ISO date and time. */
    readonly on: string;
    /** Empty: the person may not see who. */
    readonly by: string;
}

interface Value {
    readonly value?: string | null;
}

interface CommentNode {
    readonly Id: string;
    readonly Kind?: Value | null;
    readonly Body?: Value | null;
    readonly CreatedDate?: Value | null;
    readonly CreatedBy?: { readonly Name?: Value | null } | null;
}

export interface CommentsAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Comments?: {
                readonly edges?: readonly ({ readonly node?: CommentNode | null } | null)[] | null;
            } | null;
        };
    };
}

/** @returns undefined: the person may not see comments, or the answer holds nothing yet */
export function commentsFrom({ uiapi }: CommentsAnswer): DefinitionComment[] | undefined {
    return uiapi?.query?.Comments?.edges?.flatMap((edge) => {
        const node = edge?.node;
        return node
            ? [
                  {
                      id: node.Id,
                      kind: (node.Kind?.value ?? 'Comment') as CommentKind,
                      body: node.Body?.value ?? '',
                      on: node.CreatedDate?.value ?? '',
                      by: node.CreatedBy?.Name?.value ?? ''
                  }
              ]
            : [];
    });
}
