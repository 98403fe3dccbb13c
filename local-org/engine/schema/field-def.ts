import type { FieldDef, FieldType } from './schema.ts';

/** Characters that a value of the type takes where nothing else is said, as describe calls tell them. */
const LENGTHS: Partial<Record<FieldType, number>> = {
    id: 18,
    reference: 18,
    string: 255,
    textarea: 255,
    email: 80,
    phone: 40,
    url: 255,
    picklist: 255,
    combobox: 255,
    multipicklist: 4099,
    encryptedstring: 175,
    anyType: 255
};

const PLAIN: Omit<FieldDef, 'name' | 'label' | 'type'> = {
    custom: false,
    length: 0,
    precision: 0,
    scale: 0,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    createable: true,
    updateable: true,
    nameField: false,
    referenceTo: [],
    masterDetail: false,
    onParentDelete: 'setNull',
    trackHistory: false,
    system: false,
    stored: true
};

/** A field with everything at its ordinary value except what is given. */
export const makeField = (given: Pick<FieldDef, 'name' | 'label' | 'type'> & Partial<FieldDef>): FieldDef => ({
    ...PLAIN,
    length: LENGTHS[given.type] ?? 0,
    ...given
});
