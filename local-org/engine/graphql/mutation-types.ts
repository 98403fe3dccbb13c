import {
    type GraphQLFieldConfigMap,
    GraphQLInputObjectType,
    type GraphQLInputType,
    GraphQLNonNull,
    GraphQLObjectType,
    type GraphQLScalarType
} from 'graphql';
import { visibleFields } from '../query/field-path.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { inputType, outputType } from './common-types.ts';
import type { ObjectTypes } from './object-types.ts';
import { graphqlTypesOf } from './type-names.ts';

/** `AccountCreate`, `AccountUpdate`, `AccountDelete` of every object that the person may write. */
export function mutationType(types: ObjectTypes, objects: readonly ObjectDef[]): GraphQLObjectType {
    const mutations = new GraphQLObjectType({
        name: 'UIAPIMutations',
        fields: () =>
            Object.assign({}, ...objects.map((object) => mutationsOf(types, object))) as GraphQLFieldConfigMap<
                unknown,
                unknown
            >
    });
    return new GraphQLObjectType({
        name: 'Mutation',
        fields: {
            uiapi: { type: new GraphQLNonNull(mutations), args: { input: { type: inputType('UIAPIMutationsInput') } } }
        }
    });
}

function mutationsOf(types: ObjectTypes, object: ObjectDef): GraphQLFieldConfigMap<unknown, unknown> {
    const writes = (['Create', 'Update'] as const).filter(mayDo(types, object)).map((verb) => [
        `${object.name}${verb}`,
        {
            type: payload(types, object, verb),
            args: { input: { type: new GraphQLNonNull(writeInput(types, object, verb)) } }
        }
    ]);
    return {
        ...Object.fromEntries(writes),
        ...(object.deletable
            ? {
                  [`${object.name}Delete`]: {
                      type: outputType('RecordDeletePayload'),
                      args: { input: { type: new GraphQLNonNull(inputType('RecordDeleteInput')) } }
                  }
              }
            : {})
    } as GraphQLFieldConfigMap<unknown, unknown>;
}

/** Whether records of the object can be made or changed at all: history, for one, is only read. */
const mayDo =
    (types: ObjectTypes, object: ObjectDef) =>
    (verb: 'Create' | 'Update'): boolean =>
        (verb === 'Create' ? object.createable : object.updateable) &&
        visibleFields(types.sight, object).some((field) => isWritable(field, verb) && entryOf(field).length > 0);

const isWritable = (field: FieldDef, verb: 'Create' | 'Update'): boolean =>
    verb === 'Create' ? field.createable : field.updateable;

function payload(types: ObjectTypes, object: ObjectDef, verb: 'Create' | 'Update'): GraphQLObjectType {
    const name = `${object.name}${verb}Payload`;
    return types.make(
        name,
        () =>
            new GraphQLObjectType({
                name,
                fields: () => ({ Record: { type: new GraphQLNonNull(types.node(object)) } })
            })
    );
}

function writeInput(types: ObjectTypes, object: ObjectDef, verb: 'Create' | 'Update'): GraphQLInputObjectType {
    const name = `${object.name}${verb}Input`;
    return types.make(
        name,
        () =>
            new GraphQLInputObjectType({
                name,
                fields: () => ({
                    [object.name]: { type: new GraphQLNonNull(representation(types, object, verb)) },
                    ...(verb === 'Update' ? { Id: { type: new GraphQLNonNull(inputType('IdOrRef')) } } : {})
                })
            })
    );
}

function representation(types: ObjectTypes, object: ObjectDef, verb: 'Create' | 'Update'): GraphQLInputObjectType {
    const name = `${object.name}${verb}Representation`;
    return types.make(
        name,
        () =>
            new GraphQLInputObjectType({
                name,
                fields: () =>
                    Object.fromEntries(
                        types
                            .fieldsOf(object)
                            .filter((field) => isWritable(field, verb))
                            .flatMap((field) => entryOf(field))
                    )
            })
    );
}

function entryOf(field: FieldDef): [string, { type: GraphQLInputType }][] {
    const scalar = graphqlTypesOf(field)?.scalar;
    if (!scalar || field.type === 'id') {
        return [];
    }
    return [[field.name, { type: inputType(scalar === 'ID' ? 'IdOrRef' : scalar) as GraphQLScalarType }]];
}
