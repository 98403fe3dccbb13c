import { compoundParts } from '../query/compound.ts';
import { type Sight, visibleField } from '../query/field-path.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';

export const isCompound = ({ type }: FieldDef): boolean => type === 'address' || type === 'location';

/** The fields inside an address or a location, as far as the person may see them: `BillingCity`, `Site__Latitude__s`. */
export const componentsOf = (sight: Sight, object: ObjectDef, compound: FieldDef): FieldDef[] =>
    compoundParts(compound).flatMap(([, column]) => visibleField(sight, object, column) ?? []);

export const compoundTypeName = (object: ObjectDef, compound: FieldDef): string =>
    `${object.name}_${compound.name}_CompoundField`;
