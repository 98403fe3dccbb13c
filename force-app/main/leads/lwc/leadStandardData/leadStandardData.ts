/** Definitions in force, the fields of leads and the values of one lead: from the platform's answers to the model. */
import { gql } from 'lightning/graphql';
import { fieldTypeOf, splitValues } from 'c/criteriaModel';
import type { CriteriaField, FieldValue } from 'c/criteriaModel';
import type { LeadDefinition } from 'c/leadStandardModel';

interface Value<T = string> {
    readonly value?: T | null;
}

interface Connection<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
}

interface CriterionNode {
    readonly Position?: Value<number> | null;
    readonly Field?: Value | null;
    readonly Operator?: Value | null;
    readonly Operand?: Value | null;
}

interface DefinitionNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Version?: Value<number> | null;
    readonly Meaning?: Value | null;
    readonly ChangeNote?: Value | null;
    readonly FilterLogic?: Value | null;
    readonly ResponseHours?: Value<number> | null;
    readonly InForceSince?: Value | null;
    readonly Stage?: { readonly Name?: Value | null } | null;
    readonly Marketing?: { readonly Name?: Value | null } | null;
    readonly Sales?: { readonly Name?: Value | null } | null;
    readonly Criteria?: Connection<CriterionNode> | null;
}

export interface StandardsAnswer {
    readonly uiapi?: { readonly query?: { readonly Definitions?: Connection<DefinitionNode> | null } };
}

// Names are aliased, because in a package with a namespace the platform rewrites only what stands in the template.
export const standardsQuery = gql`
    query leadStandardsInForce {
        uiapi {
            query {
                Definitions: Lead_Definition__c(
                    first: 50
                    where: { Status__c: { eq: "Agreed" } }
                    orderBy: { Admits_To_Stage__r: { Sequence__c: { order: ASC } }, Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Version: Version__c @optional {
                                value
                            }
                            Meaning: Meaning__c @optional {
                                value
                            }
                            ChangeNote: Change_Note__c @optional {
                                value
                            }
                            FilterLogic: Filter_Logic__c @optional {
                                value
                            }
                            ResponseHours: Response_Hours__c @optional {
                                value
                            }
                            InForceSince: In_Force_Since__c @optional {
                                value
                            }
                            Stage: Admits_To_Stage__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Marketing: Signed_By_Marketing__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Sales: Signed_By_Sales__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Criteria: Criteria__r(first: 200, orderBy: { Position__c: { order: ASC } }) @optional {
                                edges {
                                    node {
                                        Id
                                        Position: Position__c @optional {
                                            value
                                        }
                                        Field: Field__c @optional {
                                            value
                                        }
                                        Operator: Operator__c @optional {
                                            value
                                        }
                                        Operand: Value__c @optional {
                                            value
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;

const text = (field: Value | null | undefined): string => field?.value ?? '';

function nodesOf<Node>(connection: Connection<Node> | null | undefined): Node[] {
    return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}

function definitionFrom(node: DefinitionNode): LeadDefinition {
    return {
        id: node.Id,
        name: text(node.Name),
        version: node.Version?.value ?? undefined,
        meaning: text(node.Meaning),
        changeNote: text(node.ChangeNote),
        filterLogic: text(node.FilterLogic),
        criteria: nodesOf(node.Criteria).map((criterion) => ({
            field: text(criterion.Field),
            operator: text(criterion.Operator),
            values: splitValues(criterion.Operand?.value)
        })),
        stageName: text(node.Stage?.Name),
        responseHours: node.ResponseHours?.value ?? undefined,
        signedByMarketing: text(node.Marketing?.Name),
        signedBySales: text(node.Sales?.Name),
        inForceSince: node.InForceSince?.value ?? undefined
    };
}

/** @returns undefined: the person may not see definitions */
export function definitionsFrom(answer: StandardsAnswer): LeadDefinition[] | undefined {
    const found = answer.uiapi?.query?.Definitions;
    return found ? nodesOf(found).map(definitionFrom) : undefined;
}

/** What object info says of a field, as far as criteria are concerned. */
export interface FieldInfo {
    readonly label: string;
    readonly dataType: string;
    readonly length?: number;
    readonly scale?: number;
}

export interface ObjectInfo {
    readonly fields: Readonly<Record<string, FieldInfo>>;
}

/** @returns undefined: no such field, or the person may not see it, or criteria cannot be about it */
export function criteriaFieldIn(info: ObjectInfo, path: string): CriteriaField | undefined {
    const field = Object.hasOwn(info.fields, path) ? info.fields[path] : undefined;
    const type = field && fieldTypeOf(field.dataType, field.length);
    return type ? { path, type, isWhole: field.dataType === 'Int' } : undefined;
}

/** A record as Lightning Data Service gives it. */
export interface LeadRecord {
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue?: string | null }>>;
}

/** @returns undefined: the person may not see the field */
export function valueIn(record: LeadRecord, path: string): FieldValue | undefined {
    return Object.hasOwn(record.fields, path) ? ((record.fields[path]?.value ?? null) as FieldValue) : undefined;
}

/** The value as the person's locale shows it; empty: it shows like the value itself. */
export function displayValueIn(record: LeadRecord, path: string): string {
    return record.fields[path]?.displayValue ?? '';
}
