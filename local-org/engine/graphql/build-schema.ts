import {
    type GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    GraphQLNonNull,
    GraphQLList,
    type GraphQLNamedType
} from 'graphql';
import { type Sight, visibleObject } from '../query/field-path.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { commonTypes, inputType, outputType } from './common-types.ts';
import type { Mentions } from './type-source.ts';
import { mutationType } from './mutation-types.ts';
import { ObjectTypes } from './object-types.ts';

const everything: Mentions = () => true;

/**
 * The schema as this person sees it: objects and fields that the person may not read are not in it.
 * @param mentions narrows the schema to what one request names; a whole one (for introspection) takes a hundred times as long
 */
export function buildGraphqlSchema(sight: Sight, mentions: Mentions = everything): GraphQLSchema {
    const objects = [...sight.schema.objects.values()].filter(
        (object) => isMentioned(object, mentions) && !object.platformEvent && sight.access.canRead(object)
    );
    const types = new ObjectTypes(sight, mentions, objects);
    const query = new GraphQLObjectType({
        name: 'Query',
        fields: { uiapi: { type: new GraphQLNonNull(uiapiType(sight, types, objects)) } }
    });
    const common = Object.values(commonTypes().getTypeMap()).filter(
        (type) => mentions(type.name) && !type.name.startsWith('__')
    );
    return new GraphQLSchema({
        query,
        // Most requests only read, and the types for writing would double their schema.
        ...(mentions('mutation') ? { mutation: mutationType(types, objects) } : {}),
        types: [...common, types.record, ...objects.flatMap((object) => types.inputsOf(object))] as GraphQLNamedType[],
        directives: commonTypes().getDirectives(),
        assumeValid: true
    });
}

/** Also by the names of its types: a variable may be of type `Account_Filter` and no field name the object. */
const SUFFIXES = [
    '_Filter',
    '_OrderBy',
    '_GroupBy',
    '_AggregateOrderBy',
    'Connection',
    'AggregateConnection',
    'CreateInput',
    'UpdateInput',
    'CreateRepresentation',
    'UpdateRepresentation',
    'Create',
    'Update',
    'Delete'
];
const isMentioned = ({ name }: ObjectDef, mentions: Mentions): boolean =>
    mentions(name) || SUFFIXES.some((suffix) => mentions(name + suffix));

function uiapiType(sight: Sight, types: ObjectTypes, objects: readonly ObjectDef[]): GraphQLObjectType {
    const user = visibleObject(sight, 'User');
    return new GraphQLObjectType({
        name: 'UIAPI',
        fields: () => ({
            query: {
                type: new GraphQLNonNull(
                    new GraphQLObjectType({
                        name: 'RecordQuery',
                        fields: () =>
                            Object.fromEntries(objects.map((object) => [object.name, types.connectionField(object)]))
                    })
                )
            },
            aggregate: {
                type: new GraphQLNonNull(
                    new GraphQLObjectType({
                        name: 'RecordQueryAggregate',
                        fields: () =>
                            Object.fromEntries(objects.map((object) => [object.name, types.aggregateField(object)]))
                    })
                )
            },
            objectInfos: {
                type: new GraphQLList(outputType('ObjectInfo')),
                args: {
                    apiNames: { type: new GraphQLList(GraphQLString) },
                    objectInfoInputs: { type: new GraphQLList(inputType('ObjectInfoInput') as GraphQLInputObjectType) },
                    locale: { type: GraphQLString }
                }
            },
            relatedListByName: {
                type: outputType('RelatedListInfo'),
                args: {
                    parentApiName: { type: new GraphQLNonNull(GraphQLString) },
                    relatedListName: { type: new GraphQLNonNull(GraphQLString) }
                }
            },
            ...(user ? { currentUser: { type: types.node(user) } } : {})
        })
    });
}
