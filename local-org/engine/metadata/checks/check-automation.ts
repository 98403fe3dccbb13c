import { fieldOf, objectOf, type ObjectDef, type Schema } from '../../schema/schema.ts';
import type { MetadataComponent } from '../metadata-store.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from '../xml.ts';
import { notFound, type Check } from './check.ts';

const objectOfName = (schema: Schema, fullName: string): ObjectDef | undefined =>
    objectOf(schema, fullName.split('.')[0] ?? '');

/** Rules that are filed under an object need it. */
const onObject =
    (check: (component: MetadataComponent, xml: XmlElement, object: ObjectDef) => string[]): Check =>
    (component, { schema }) => {
        const object = objectOfName(schema, component.fullName);
        const name = component.fullName.split('.')[0] ?? '';
        return object && component.xml
            ? check(component, component.xml, object)
            : [notFound('CustomObject', 'CustomObject', name)];
    };

/** `Account.Industry` or `Industry`: a field of the object, or of the person who writes (`User.Department`). */
function fieldProblems(schema: Schema, object: ObjectDef, items: readonly XmlElement[]): string[] {
    return items.flatMap((item) => {
        const name = textOf(item, 'field') ?? '';
        const [first = '', second] = name.split('.');
        const owner = second === undefined ? object : objectOf(schema, first);
        return owner && fieldOf(owner, second ?? first)
            ? []
            : [notFound('field', 'CustomField', second === undefined ? `${object.name}.${name}` : name)];
    });
}

/** Types of a workflow's actions. */
const ACTIONS: Readonly<Record<string, string>> = {
    FieldUpdate: 'WorkflowFieldUpdate',
    Alert: 'WorkflowAlert',
    Task: 'WorkflowTask',
    OutboundMessage: 'WorkflowOutboundMessage'
};

/** A workflow rule names actions of its object, and tells when it is met by criteria or by a formula. */
export const checkWorkflowRule: Check = (component, context) => {
    const object = objectOfName(context.schema, component.fullName);
    const { xml } = component;
    if (!object || !xml) {
        return [notFound('CustomObject', 'CustomObject', component.fullName.split('.')[0] ?? '')];
    }
    const criteria = childrenOf(xml, 'criteriaItems');
    const actions = childrenOf(xml, 'actions').flatMap((action) => {
        const type = ACTIONS[textOf(action, 'type') ?? ''];
        const name = textOf(action, 'name') ?? '';
        if (type === undefined) {
            return [`Workflow actions of the type ${textOf(action, 'type')} are not imitated by the local org`];
        }
        return context.has(type, `${object.name}.${name}`) ? [] : [notFound('name', type, `${object.name}.${name}`)];
    });
    const timed =
        flagOf(xml, 'active') && childrenOf(xml, 'workflowTimeTriggers').length > 0
            ? ['Time triggers of active workflow rules are not imitated by the local org']
            : [];
    return [
        ...(criteria.length === 0 && textOf(xml, 'formula') === undefined
            ? ['Workflow rules need criteria items or a formula']
            : []),
        ...fieldProblems(context.schema, object, criteria),
        ...actions,
        ...timed
    ];
};

export const checkWorkflowAlert: Check = ({ xml }, { has }) => {
    const template = xml && textOf(xml, 'template');
    return template && !has('EmailTemplate', template) ? [notFound('template', 'EmailTemplate', template)] : [];
};

/** A matching rule compares fields of its object. */
export const checkMatchingRule: Check = onObject((_, xml, object) =>
    childrenOf(xml, 'matchingRuleItems')
        .map((item) => textOf(item, 'fieldName') ?? '')
        .filter((name) => !fieldOf(object, name))
        .map((name) => notFound('fieldName', 'CustomField', `${object.name}.${name}`))
);

/** Matching rules that the platform brings. */
const STANDARD_RULE = /^Standard_(Account|Contact|Lead|Person_Account)_Match_Rule/;

/** A duplicate rule asks matching rules of the objects that it names. */
export const checkDuplicateRule: Check = ({ fullName, xml }, { schema, has }) => {
    const name = fullName.split('.')[0] ?? '';
    if (!xml || !objectOf(schema, name)) {
        return [notFound('CustomObject', 'CustomObject', name)];
    }
    return childrenOf(xml, 'duplicateRuleMatchRules').flatMap((match) => {
        const object = textOf(match, 'matchRuleSObjectType') ?? '';
        const rule = textOf(match, 'matchingRule') ?? '';
        return STANDARD_RULE.test(rule) || has('MatchingRule', `${object}.${rule}`)
            ? []
            : [notFound('matchingRule', 'MatchingRule', `${object}.${rule}`)];
    });
};

/** Assignment, auto-response and escalation rules compare fields of their object. */
export const checkRuleEntries: Check = (component, context) =>
    onObject((_, xml, object) =>
        childrenOf(xml, 'ruleEntry').flatMap((entry) =>
            fieldProblems(context.schema, object, childrenOf(entry, 'criteriaItems'))
        )
    )(component, context);

/** A file of rules is named after its object. */
export const checkRulesFile: Check = onObject(() => []);
