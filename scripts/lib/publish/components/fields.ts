import type { FormulaField } from '../models.ts';
import { comparableField } from './comparable.ts';
import { leaf, MARK, type PlannedComponent } from './component.ts';

/** A formula field as it is deployed. */
export function fieldComponent(object: string, field: FormulaField): PlannedComponent {
    const { name, label, type, formula, description } = field;
    return {
        type: 'CustomField',
        fullName: `${object}.${name}`,
        uses: [],
        comparable: comparableField({ label, formula, type, description: `${description} ${MARK}` }),
        body: [
            leaf('fullName', name),
            leaf('description', `${description} ${MARK}`),
            leaf('formula', formula),
            leaf('formulaTreatBlanksAs', 'BlankAsBlank'),
            leaf('inlineHelpText', description),
            leaf('label', label),
            ...(type === 'Number' ? [leaf('precision', 18), leaf('scale', 0)] : []),
            leaf('type', type)
        ].join('')
    };
}
