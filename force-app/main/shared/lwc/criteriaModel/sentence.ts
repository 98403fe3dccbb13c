import type { Criterion, LogicNode, Rule, SentenceWords } from './criteriaTypes';

const fill = (template: string, field: string, value: string): string =>
    template.replace(/\{([01])\}/g, (_, index: string) => (index === '0' ? field : value));

/** One criterion in words: "Industry is Energy or Chemicals". */
export function criterionSentence(criterion: Criterion, words: SentenceWords): string {
    const { field, operands } = criterion;
    const values = operands.map((operand) => words.value(criterion, operand));
    return fill(words.template(criterion), words.field(field), values.length > 0 ? words.either(values) : '');
}

/** The rule in words, grouped where and meets or. */
export function sentenceOf(rule: Rule, words: SentenceWords): string {
    const inner = (node: LogicNode): string =>
        node.kind === 'and' || node.kind === 'or' ? words.group(sentence(node)) : sentence(node);
    const sentence = (node: LogicNode): string => {
        switch (node.kind) {
            case 'criterion':
                return criterionSentence(rule.criteria[node.number - 1] as Criterion, words);
            case 'not':
                return words.not(inner(node.term));
            default:
                return words[node.kind](node.terms.map(inner));
        }
    };
    return sentence(rule.logic);
}
