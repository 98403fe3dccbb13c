import { picklistValues, type PicklistValues } from 'host/objectInfo';
import type { FormContext } from 'host/recordForm';

export interface Choice {
    readonly label: string;
    readonly value: string;
}

/** The values of a picklist under the record type; of a dependent one those that the controlling value allows. */
export class Choices {
    readonly #values: PicklistValues;
    readonly #controlling: string | undefined;

    constructor(values: PicklistValues, controlling: string | undefined) {
        this.#values = values;
        this.#controlling = controlling;
    }

    static async of(context: FormContext, name: string): Promise<Choices> {
        const { info, recordTypeId } = context;
        const values = await picklistValues(info.apiName, name, recordTypeId);
        return new Choices(values, info.fields[name]?.controllingFields?.[0]);
    }

    get controlling(): string | undefined {
        return this.#controlling;
    }

    /** @param controllingValue of the controlling field; undefined: it is not known, so nothing is held back */
    under(controllingValue: unknown): Choice[] {
        const { values, controllerValues } = this.#values;
        const all = values.map(({ label, value, validFor }) => ({ label, value, validFor }));
        if (!this.#controlling || controllingValue === undefined) return all;
        const at = controllerValues[String(controllingValue)];
        return all.filter(({ validFor }) => at !== undefined && validFor.includes(at));
    }
}
