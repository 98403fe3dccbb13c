import { customName } from '../models.ts';
import { comparableField, comparableRule } from './comparable.ts';
import { leaf, MARK, PREFIX, type PlannedComponent } from './component.ts';

/** Where a person says why a lead goes on that does not meet the definition. It holds data: it stays while a lead has a note. */
export const NOTE_FIELD = customName('Funnel_Handoff_Note');

/** Who has it is not asked: for integrations and for loading data. */
export const SKIP_PERMISSION = `${PREFIX}_Skip_Enforcement`;

export const ruleName = (key: string): string => `${PREFIX}_Enforce_${key.toUpperCase()}`;

const NOTE = {
    label: 'Hand-off Note',
    type: 'TextArea',
    description: `Why the lead is handed over though it does not meet the definition. ${MARK}`
};

export const noteFieldComponent = (): PlannedComponent => ({
    type: 'CustomField',
    fullName: `Lead.${NOTE_FIELD}`,
    uses: [],
    comparable: comparableField(NOTE),
    body: [
        leaf('fullName', NOTE_FIELD),
        leaf('description', NOTE.description),
        leaf('inlineHelpText', 'A line for the person who takes the lead: why it goes on all the same.'),
        leaf('label', NOTE.label),
        leaf('required', false),
        leaf('type', NOTE.type)
    ].join('')
});

export const skipPermissionComponent = (): PlannedComponent => ({
    type: 'CustomPermission',
    fullName: SKIP_PERMISSION,
    uses: [],
    body: [
        leaf('description', `Saves leads without being asked whether they meet a lead definition. ${MARK}`),
        leaf('isLicensed', false),
        leaf('label', 'Skip the Enforcement of Lead Definitions')
    ].join('')
});

/** Characters of the message of a rule. */
const LONGEST_MESSAGE = 255;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/**
 * A lead takes one of these statuses only if it meets the definition, or has a note.
 * @param isActive what the org has set it to; a rule that somebody switched off in Setup stays off
 */
export function enforcementRule(options: {
    key: string;
    name: string;
    field: string;
    statuses: readonly string[];
    isActive: boolean;
}): PlannedComponent {
    const { key, name, field, statuses, isActive } = options;
    const tests = statuses.map((status) => `ISPICKVAL(Status, ${quoted(status)})`);
    const isThere = tests.length === 1 ? tests[0] : `OR(${tests.join(', ')})`;
    const formula = `AND(OR(ISNEW(), ISCHANGED(Status)), ${isThere}, NOT(${field}), ISBLANK(${NOTE_FIELD}), NOT($Permission.${SKIP_PERMISSION}))`;
    const message =
        `This lead does not meet ${name} yet. Complete what it lacks, or write a hand-off note that says why it goes on.`.slice(
            0,
            LONGEST_MESSAGE
        );
    return {
        type: 'ValidationRule',
        fullName: `Lead.${ruleName(key)}`,
        uses: [`Lead.${field}`, `Lead.${NOTE_FIELD}`],
        comparable: comparableRule({ errorConditionFormula: formula, errorMessage: message, active: isActive }),
        body: [
            leaf('fullName', ruleName(key)),
            leaf('active', isActive),
            leaf('description', `Asks for ${name} or a hand-off note before a lead goes on. ${MARK}`),
            leaf('errorConditionFormula', formula),
            leaf('errorDisplayField', 'Status'),
            leaf('errorMessage', message)
        ].join('')
    };
}
