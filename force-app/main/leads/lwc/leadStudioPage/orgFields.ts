import { operatorsOf } from 'c/criteriaModel';
import type { CriteriaField, Operator } from 'c/criteriaModel';
import type { ChoiceGroup } from 'c/leadChoice';
import type { FieldSource } from 'c/leadDefinitionEditor';
import { choicesIn } from 'c/leadFields';
import type { LeadFields } from 'c/leadFields';
import type { DraftCriterion } from 'c/leadStudioModel';

export interface Pick {
    readonly value: string;
    readonly label: string;
}

/** Values of picklists, by `Object.Field`. */
export type Picks = ReadonlyMap<string, readonly Pick[]>;

const NO_PICKS: readonly Pick[] = [];

/** The org's fields, with the values of their picklists as far as they have come. */
export class OrgFields implements FieldSource {
    readonly fields: LeadFields | undefined;
    readonly picks: Picks;
    readonly groups: readonly ChoiceGroup[];
    readonly ask: (source: string) => void;

    constructor(fields: LeadFields | undefined, picks: Picks, ask: (source: string) => void) {
        this.fields = fields;
        this.picks = picks;
        this.ask = ask;
        this.groups = fields
            ? choicesIn(fields).map(({ name, fields: choices }) => ({
                  name,
                  options: choices.map(({ path, label }) => ({ value: path, label, full: fields.labelAt(path) }))
              }))
            : [];
    }

    /** `Object.Field` of a picklist. */
    sourceOf(path: string): string | undefined {
        const type = this.fields?.fieldAt(path)?.type;
        const source = type === 'picklist' || type === 'multipicklist' ? this.fields?.sourceOf(path) : undefined;
        return source && `${source.object}.${source.field}`;
    }

    fieldAt(path: string): CriteriaField | undefined {
        const field = this.fields?.fieldAt(path);
        const source = field && this.sourceOf(path);
        const picks = source === undefined ? undefined : this.picks.get(source);
        return field && picks ? { ...field, values: picks.map(({ value }) => value) } : field;
    }

    picksAt(path: string): readonly Pick[] {
        return this.picks.get(this.sourceOf(path) ?? '') ?? NO_PICKS;
    }

    readonly valueLabelOf = (path: string, value: string): string =>
        this.picksAt(path).find((pick) => pick.value === value)?.label ?? value;

    targetOf(path: string): string {
        const targets = this.fields?.targetsOf(path) ?? [];
        return targets.find((target) => target === 'User') ?? targets[0] ?? 'User';
    }

    fitted(criterion: DraftCriterion): DraftCriterion {
        const field = this.fields?.fieldAt(criterion.field);
        const operators = field ? operatorsOf(field) : [];
        return !field || operators.includes(criterion.operator as Operator)
            ? criterion
            : { ...criterion, operator: operators[0] ?? criterion.operator, values: [] };
    }

    want(path: string): void {
        const source = this.sourceOf(path);
        if (source !== undefined && !this.picks.has(source)) {
            this.ask(source);
        }
    }
}
