/** What criteria of a lead can be about: its fields, those of the records that it looks up, its campaign responses. */
export { choicesIn } from './choices';
export type { FieldChoice, FieldGroup } from './choices';
export { lookupsOf, objectsBehind, infosBehind, LeadFields, lookupLabel } from './fieldsOfLeads';
export type { FieldInfo, ObjectInfo, Lookup, InfosAnswer } from './fieldsOfLeads';
