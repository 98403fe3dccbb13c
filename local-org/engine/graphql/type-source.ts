import type { GraphQLNamedType } from 'graphql';
import type { Hop } from '../query/ir.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';

/** Says whether a request may mean this name: a schema for one request leaves out all that the request does not name. */
export type Mentions = (name: string) => boolean;

/** Where types for inputs find the fields of an object, and put what they make. */
export interface TypeSource {
    /** The type of a name, made when it is first asked for. */
    make<T extends GraphQLNamedType>(name: string, create: () => T): T;
    /** Fields that the person may see and the request names. */
    fieldsOf(object: ObjectDef): FieldDef[];
    /** Parents by relationship name. */
    parentsOf(object: ObjectDef): { name: string; hop: Hop }[];
}
