import {
    type GraphQLInputFieldConfigMap,
    GraphQLID,
    GraphQLInputObjectType,
    type GraphQLInputType,
    GraphQLList,
    type GraphQLNamedType,
    GraphQLString
} from 'graphql';
import type { Hop } from '../query/ir.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { inputType } from './common-types.ts';
import { isCompound } from './compound-types.ts';
import type { TypeSource } from './type-source.ts';
import { aggregateOrderType, graphqlTypesOf, groupByType, operatorsOf } from './type-names.ts';

type Inputs = GraphQLInputFieldConfigMap;

/** Filters, orders and groupings of objects: `Account_Filter`, `Account_OrderBy`, `Account_GroupBy`. */
export class InputTypes {
    readonly #types: TypeSource;
    readonly #objects: readonly ObjectDef[];

    constructor(types: TypeSource, objects: readonly ObjectDef[]) {
        this.#types = types;
        this.#objects = objects;
    }

    all(object: ObjectDef): GraphQLNamedType[] {
        return [this.filter(object), this.orderBy(object), this.groupBy(object), this.aggregateOrderBy(object)];
    }

    #input(name: string, fields: () => Inputs): GraphQLInputObjectType {
        return this.#types.make(name, () => new GraphQLInputObjectType({ name, fields }));
    }

    filter(object: ObjectDef): GraphQLInputObjectType {
        return this.#input(`${object.name}_Filter`, () => {
            const self = this.filter(object);
            const fields: Inputs = {
                and: { type: new GraphQLList(self) },
                or: { type: new GraphQLList(self) },
                not: { type: self }
            };
            for (const { name, hop } of this.#types.parentsOf(object)) {
                fields[name] = { type: this.#parentFilter(object, hop) };
            }
            for (const field of this.#types.fieldsOf(object)) {
                const operators = operatorsOf(field);
                if (operators) {
                    fields[field.name] = {
                        type: operators === 'IdOperators' ? this.#idOperators() : inputType(operators)
                    };
                }
            }
            return fields;
        });
    }

    #parentFilter(object: ObjectDef, hop: Hop): GraphQLInputObjectType {
        if (hop.reference.referenceTo.length === 1) {
            return this.filter(hop.targets[0] as ObjectDef);
        }
        return this.#input(`${object.name}_${hop.reference.relationshipName}_Filters`, () =>
            Object.fromEntries(hop.targets.map((target) => [target.name, { type: this.filter(target) }]))
        );
    }

    #idOperators(): GraphQLInputObjectType {
        return this.#input('IdOperators', () => {
            const join = this.#join();
            const list = new GraphQLList(GraphQLID);
            return {
                eq: { type: GraphQLID },
                ne: { type: GraphQLID },
                in: { type: list },
                nin: { type: list },
                inq: { type: join },
                ninq: { type: join }
            };
        });
    }

    /** `{ Contact: { …filter }, ApiName: "AccountId" }`: records that those contacts point to. */
    #join(): GraphQLInputObjectType {
        return this.#input('JoinInput', () => ({
            ...Object.fromEntries(this.#objects.map((object) => [object.name, { type: this.filter(object) }])),
            ApiName: { type: GraphQLString }
        }));
    }

    orderBy(object: ObjectDef): GraphQLInputObjectType {
        return this.#input(`${object.name}_OrderBy`, () =>
            this.#perField(
                object,
                (parent) => this.orderBy(parent),
                (field) =>
                    isCompound(field)
                        ? 'OrderByGeolocationClause'
                        : graphqlTypesOf(field)?.sortable
                          ? 'OrderByClause'
                          : undefined
            )
        );
    }

    aggregateOrderBy(object: ObjectDef): GraphQLInputObjectType {
        return this.#input(`${object.name}_AggregateOrderBy`, () =>
            this.#perField(object, (parent) => this.aggregateOrderBy(parent), aggregateOrderType)
        );
    }

    groupBy(object: ObjectDef): GraphQLInputObjectType {
        return this.#input(`${object.name}_GroupBy`, () => ({
            ...this.#perField(object, (parent) => this.groupBy(parent), groupByType),
            type: { type: inputType('GroupByType') }
        }));
    }

    #perField(
        object: ObjectDef,
        ofParent: (parent: ObjectDef) => GraphQLInputType,
        typeOf: (field: FieldDef) => string | undefined
    ): Inputs {
        const fields: Inputs = {};
        for (const { name, hop } of this.#types.parentsOf(object)) {
            fields[name] = {
                type: ofParent(hop.targets.find((target) => target.name === 'User') ?? (hop.targets[0] as ObjectDef))
            };
        }
        for (const field of this.#types.fieldsOf(object)) {
            const type = typeOf(field);
            if (type) {
                fields[field.name] = { type: inputType(type) };
            }
        }
        return fields;
    }
}
