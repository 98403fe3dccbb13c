import {
    GraphQLBoolean,
    GraphQLEnumType,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigArgumentMap,
    type GraphQLFieldConfigMap,
    GraphQLID,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    type GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    type GraphQLOutputType,
    GraphQLString,
    GraphQLUnionType
} from 'graphql';
import { hopOver, type Sight, visibleFields, visibleObject } from '../query/field-path.ts';
import type { Hop } from '../query/ir.ts';
import { supportedScopes } from '../query/scopes.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import type { Mentions, TypeSource } from './type-source.ts';
import { outputType } from './common-types.ts';
import { componentsOf, compoundTypeName, isCompound } from './compound-types.ts';
import { InputTypes } from './input-types.ts';
import { graphqlTypesOf } from './type-names.ts';

type Fields = GraphQLFieldConfigMap<unknown, unknown>;
type FieldConfig = GraphQLFieldConfig<unknown, unknown>;

/** The types of objects: `Account`, `AccountConnection`, `AccountAggregate` …, each made when something leads to it. */
export class ObjectTypes implements TypeSource {
    readonly sight: Sight;
    readonly mentions: Mentions;
    readonly inputs: InputTypes;
    readonly record: GraphQLInterfaceType;
    readonly #made = new Map<string, GraphQLNamedType>();

    constructor(sight: Sight, mentions: Mentions, objects: readonly ObjectDef[]) {
        this.sight = sight;
        this.mentions = mentions;
        this.inputs = new InputTypes(this, objects);
        this.record = new GraphQLInterfaceType({
            name: 'Record',
            fields: () => ({ ...recordFields(), ...commonRecordFields() })
        });
    }

    make<T extends GraphQLNamedType>(name: string, create: () => T): T {
        let type = this.#made.get(name);
        if (!type) {
            type = create();
            this.#made.set(name, type);
        }
        return type as T;
    }

    /** Fields that the person may see and the request names. */
    fieldsOf(object: ObjectDef): FieldDef[] {
        return visibleFields(this.sight, object).filter((field) => this.mentions(field.name));
    }

    /** Parents by relationship name. */
    parentsOf(object: ObjectDef): { name: string; hop: Hop }[] {
        const references = [...object.fields.values()].filter(
            (field) => field.relationshipName && this.mentions(field.relationshipName)
        );
        return references.flatMap((field) => {
            const name = field.relationshipName as string;
            const hop = hopOver(this.sight, object, name);
            return hop ? [{ name, hop }] : [];
        });
    }

    childrenOf(object: ObjectDef): { name: string; child: ObjectDef; reference: FieldDef }[] {
        const lists = this.sight.schema.children.get(object.name.toLowerCase()) ?? [];
        return lists.flatMap(({ name, childObject, field }) => {
            const child =
                name !== undefined && this.mentions(name) ? visibleObject(this.sight, childObject) : undefined;
            return name !== undefined && child && this.sight.access.canReadField(child, field)
                ? [{ name, child, reference: field }]
                : [];
        });
    }

    inputsOf = (object: ObjectDef): GraphQLNamedType[] => this.inputs.all(object);

    node(object: ObjectDef): GraphQLObjectType {
        return this.make(
            object.name,
            () =>
                new GraphQLObjectType({
                    name: object.name,
                    interfaces: () => [this.record],
                    fields: () => this.#nodeFields(object)
                })
        );
    }

    #nodeFields(object: ObjectDef): Fields {
        const fields: Fields = {};
        for (const { name, child } of this.childrenOf(object)) {
            // Lists of children cannot be cut by a scope.
            const { scope: _, ...args } = this.#connectionArgs(child);
            fields[name] = { type: this.connection(child), args };
        }
        for (const { name, hop } of this.parentsOf(object)) {
            fields[name] = { type: this.parent(object, hop) };
        }
        for (const field of this.fieldsOf(object)) {
            const config = isCompound(field) ? { type: this.#compound(object, field) } : fieldConfig(field);
            if (config) {
                fields[field.name] = config;
            }
        }
        // What the interface has, every record has, empty where its object has none of it.
        return { ...commonRecordFields(), ...fields, ...recordFields() };
    }

    /** An address or a location: each of its parts is a field of it. */
    #compound(object: ObjectDef, compound: FieldDef): GraphQLObjectType {
        const name = compoundTypeName(object, compound);
        const parts = componentsOf(this.sight, object, compound).filter((field) => this.mentions(field.name));
        return this.make(
            name,
            () =>
                new GraphQLObjectType({
                    name,
                    fields: () =>
                        Object.fromEntries(parts.map((field) => [field.name, fieldConfig(field) as FieldConfig]))
                })
        );
    }

    /** The scopes that the object has, as an enum. */
    #scopes(object: ObjectDef): GraphQLEnumType {
        const name = `${object.name}_Scope`;
        const scopes = supportedScopes(this.sight.schema, object).map((scope) => [scope.toUpperCase(), {}] as const);
        return this.make(name, () => new GraphQLEnumType({ name, values: Object.fromEntries(scopes) }));
    }

    /** A polymorphic parent is a union, to be read with inline fragments. */
    parent(object: ObjectDef, hop: Hop): GraphQLOutputType {
        if (hop.reference.referenceTo.length === 1) {
            return this.node(hop.targets[0] as ObjectDef);
        }
        const name = `${object.name}_${hop.reference.relationshipName}`;
        return this.make(
            name,
            () => new GraphQLUnionType({ name, types: () => hop.targets.map((target) => this.node(target)) })
        );
    }

    connectionField(object: ObjectDef): FieldConfig {
        return { type: this.connection(object), args: this.#connectionArgs(object) };
    }

    #connectionArgs(object: ObjectDef): GraphQLFieldConfigArgumentMap {
        return {
            first: { type: GraphQLInt },
            after: { type: GraphQLString },
            where: { type: this.inputs.filter(object) },
            orderBy: { type: this.inputs.orderBy(object) },
            scope: { type: this.#scopes(object) },
            upperBound: { type: GraphQLInt }
        };
    }

    connection(object: ObjectDef): GraphQLObjectType {
        return this.#connectionType(`${object.name}Connection`, `${object.name}Edge`, () => this.node(object));
    }

    #connectionType(name: string, edgeName: string, node: () => GraphQLObjectType): GraphQLObjectType {
        const edge = (): GraphQLObjectType =>
            this.make(
                edgeName,
                () =>
                    new GraphQLObjectType({
                        name: edgeName,
                        fields: () => ({ node: { type: node() }, cursor: { type: new GraphQLNonNull(GraphQLString) } })
                    })
            );
        return this.make(
            name,
            () =>
                new GraphQLObjectType({
                    name,
                    fields: () => ({
                        edges: { type: new GraphQLList(edge()) },
                        pageInfo: { type: new GraphQLNonNull(outputType('PageInfo')) },
                        totalCount: { type: new GraphQLNonNull(GraphQLInt) },
                        pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
                    })
                })
        );
    }

    aggregateField(object: ObjectDef): FieldConfig {
        const result = (): GraphQLObjectType =>
            this.make(
                `${object.name}Result`,
                () =>
                    new GraphQLObjectType({
                        name: `${object.name}Result`,
                        fields: () => ({ aggregate: { type: this.aggregate(object) } })
                    })
            );
        return {
            type: this.#connectionType(`${object.name}AggregateConnection`, `${object.name}AggregateEdge`, result),
            args: {
                ...this.#connectionArgs(object),
                orderBy: { type: this.inputs.aggregateOrderBy(object) },
                groupBy: { type: this.inputs.groupBy(object) }
            }
        };
    }

    aggregate(object: ObjectDef): GraphQLObjectType {
        const name = `${object.name}Aggregate`;
        return this.make(name, () => new GraphQLObjectType({ name, fields: () => this.#aggregateFields(object) }));
    }

    #aggregateFields(object: ObjectDef): Fields {
        const fields: Fields = {};
        for (const { name, hop } of this.parentsOf(object)) {
            if (hop.reference.referenceTo.length === 1) {
                fields[name] = { type: this.aggregate(hop.targets[0] as ObjectDef) };
            }
        }
        for (const field of this.fieldsOf(object)) {
            const aggregate = graphqlTypesOf(field)?.aggregate;
            if (aggregate) {
                fields[field.name] = { type: outputType(aggregate) };
            }
        }
        return fields;
    }
}

function fieldConfig(field: FieldDef): FieldConfig | undefined {
    if (field.type === 'id') {
        return { type: new GraphQLNonNull(GraphQLID) };
    }
    if (field.type === 'anyType') {
        return { type: outputType('AnyType') };
    }
    const types = graphqlTypesOf(field);
    if (!types) {
        return undefined;
    }
    const args: GraphQLFieldConfigArgumentMap =
        field.name === 'RecordTypeId' ? { fallback: { type: GraphQLBoolean } } : {};
    return { type: outputType(`${types.scalar}Value`), args };
}

/** What every record has beside its fields. */
const recordFields = (): Fields => ({
    Id: { type: new GraphQLNonNull(GraphQLID) },
    ApiName: { type: new GraphQLNonNull(GraphQLString) },
    WeakEtag: { type: new GraphQLNonNull(outputType('Long')) },
    DisplayValue: { type: GraphQLString }
});

const commonRecordFields = (): Fields => ({
    LastModifiedById: { type: outputType('IDValue') },
    LastModifiedDate: { type: outputType('DateTimeValue') },
    SystemModstamp: { type: outputType('DateTimeValue') },
    RecordTypeId: { type: outputType('IDValue'), args: { fallback: { type: GraphQLBoolean } } }
});
