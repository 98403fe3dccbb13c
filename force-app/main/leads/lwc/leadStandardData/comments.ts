import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
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
            readonly Comments?: Connection<CommentNode> | null;
        };
    };
}

/** @returns undefined: the person may not see comments, or the answer holds nothing yet */
export function commentsFrom({ uiapi }: CommentsAnswer): DefinitionComment[] | undefined {
    const found = uiapi?.query?.Comments;
    return found?.edges ? nodesOf(found).map(commentFrom) : undefined;
}

const commentFrom = (node: CommentNode): DefinitionComment => ({
    id: node.Id,
    kind: (text(node.Kind) || 'Comment') as CommentKind,
    body: text(node.Body),
    on: text(node.CreatedDate),
    by: text(node.CreatedBy?.Name)
});
