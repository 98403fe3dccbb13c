import type { FieldInfo, ObjectInfo } from 'host/objectInfo';

/** Names of the controls' properties that differ from the names of the parts. */
const CONTROL_KEYS: Readonly<Record<string, string>> = { State: 'province' };

export interface Part {
    /** Property of the control, and key of its change event: `firstName`, `province`. */
    readonly key: string;
    readonly info: FieldInfo;
}

const keyOf = (component: string): string =>
    CONTROL_KEYS[component] ?? component.charAt(0).toLowerCase() + component.slice(1);

/** The parts of a compound field, as the control for it names them. */
export const partsOf = (info: ObjectInfo, name: string): Part[] =>
    Object.values(info.fields)
        .filter((field) => field.compoundFieldName === name)
        .map((field) => ({ key: keyOf(field.compoundComponentName ?? field.apiName), info: field }));

/** Parts that each control has a place for. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
    name: ['salutation', 'firstName', 'middleName', 'lastName', 'suffix'],
    address: ['street', 'city', 'province', 'postalCode', 'country'],
    location: ['latitude', 'longitude']
};

export const shownParts = (kind: string, parts: readonly Part[]): Part[] =>
    (SHOWN[kind] ?? []).flatMap((key) => parts.find((part) => part.key === key) ?? []);
