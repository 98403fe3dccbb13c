import { parseLogic, writeLogic } from 'c/criteriaModel';
import type { LogicNode } from 'c/criteriaModel';

/** The tree without a criterion, numbers after it one lower; undefined: nothing is left. */
function without(node: LogicNode, gone: number): LogicNode | undefined {
    switch (node.kind) {
        case 'criterion':
            if (node.number === gone) {
                return undefined;
            }
            return node.number > gone ? { kind: 'criterion', number: node.number - 1 } : node;
        case 'not': {
            const term = without(node.term, gone);
            return term && { kind: 'not', term };
        }
        default: {
            const terms = node.terms.flatMap((term) => without(term, gone) ?? []);
            return terms.length > 1 ? { kind: node.kind, terms } : terms[0];
        }
    }
}

/**
 * Filter logic after a criterion is taken away.
 * @param count of criteria before
 * @returns the text as it was where it cannot be read
 */
export function logicWithout(text: string, gone: number, count: number): string {
    const logic = text.trim() === '' ? undefined : parseLogic(text, count);
    if (!logic || 'code' in logic) {
        return text;
    }
    const left = without(logic, gone);
    return left ? writeLogic(left) : '';
}

/** Filter logic after a criterion is added at the end: every lead has to meet it too. Blank stays blank, as that means all. */
export function logicWithOneMore(text: string, count: number): string {
    const logic = text.trim() === '' ? undefined : parseLogic(text, count);
    if (!logic || 'code' in logic) {
        return text;
    }
    const added: LogicNode = { kind: 'criterion', number: count + 1 };
    const terms = logic.kind === 'and' ? [...logic.terms, added] : [logic, added];
    return writeLogic({ kind: 'and', terms });
}
