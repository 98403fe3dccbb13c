import { internalsOf } from '../../org-internals.ts';
import type { Org } from '../../org.ts';
import type { Schema } from '../../schema/schema.ts';
import type { ComponentProblem } from '../component-result.ts';
import type { MetadataComponent } from '../metadata-store.ts';
import { KNOWN_TYPES } from '../metadata-types.ts';
import { isUsed, subjectOf, usersOf, type Named } from '../uses/uses.ts';
import type { Check, CheckContext } from './check.ts';
import {
    checkDuplicateRule,
    checkMatchingRule,
    checkRuleEntries,
    checkRulesFile,
    checkWorkflowAlert,
    checkWorkflowRule
} from './check-automation.ts';
import { checkBundle } from './check-bundle.ts';
import { checkObjectExists } from './check-names.ts';
import { checkCustomMetadata } from './check-custom-metadata.ts';
import { checkCustomField } from './check-field.ts';
import { checkLayout } from './check-layout.ts';
import { checkFieldList, checkListView, checkValidationRule } from './check-object-parts.ts';
import { checkPage } from './check-page.ts';
import { checkPermissionSet, checkPermissionSetGroup } from './check-permission-set.ts';
import { checkQuickAction } from './check-quick-action.ts';
import { checkBusinessProcess, checkRecordType } from './check-record-type.ts';
import { checkDashboard, checkReport, checkReportType } from './check-reports.ts';
import { checkRestrictionRule } from './check-restriction-rule.ts';
import { checkQueue, checkRole, checkSharingRule } from './check-sharing.ts';
import {
    checkAnimationRule,
    checkCustomIndex,
    checkDocument,
    checkEmailTemplate,
    checkFolder,
    checkPath,
    checkSnapshot,
    checkTopics
} from './check-stored-parts.ts';
import {
    checkLabel,
    checkObjectTranslation,
    checkTranslations,
    checkValueSetTranslation
} from './check-translations.ts';
import { checkApplication, checkObject, checkTab } from './check-ui-parts.ts';

const CHECKS: Readonly<Record<string, Check>> = {
    CustomObject: checkObject,
    CustomField: checkCustomField,
    CustomLabel: checkLabel,
    ValidationRule: checkValidationRule,
    CustomMetadata: checkCustomMetadata,
    CustomObjectTranslation: checkObjectTranslation,
    GlobalValueSetTranslation: checkValueSetTranslation,
    ListView: checkListView,
    CompactLayout: checkFieldList,
    FieldSet: checkFieldList,
    QuickAction: checkQuickAction,
    RestrictionRule: checkRestrictionRule,
    PermissionSet: checkPermissionSet,
    PermissionSetGroup: checkPermissionSetGroup,
    CustomTab: checkTab,
    CustomApplication: checkApplication,
    FlexiPage: checkPage,
    Layout: checkLayout,
    RecordType: checkRecordType,
    BusinessProcess: checkBusinessProcess,
    SharingOwnerRule: checkSharingRule,
    SharingCriteriaRule: checkSharingRule,
    Role: checkRole,
    Queue: checkQueue,
    ReportType: checkReportType,
    Report: checkReport,
    ReportFolder: checkFolder,
    Dashboard: checkDashboard,
    DashboardFolder: checkFolder,
    EmailFolder: checkFolder,
    EmailTemplate: checkEmailTemplate,
    DocumentFolder: checkFolder,
    Document: checkDocument,
    CustomIndex: checkCustomIndex,
    AnimationRule: checkAnimationRule,
    PathAssistant: checkPath,
    TopicsForObjects: checkTopics,
    AnalyticSnapshot: checkSnapshot,
    Workflow: checkRulesFile,
    WorkflowRule: checkWorkflowRule,
    WorkflowAlert: checkWorkflowAlert,
    MatchingRules: checkRulesFile,
    MatchingRule: checkMatchingRule,
    DuplicateRule: checkDuplicateRule,
    AssignmentRules: checkRulesFile,
    AssignmentRule: checkRuleEntries,
    AutoResponseRules: checkRulesFile,
    AutoResponseRule: checkRuleEntries,
    EscalationRules: checkRulesFile,
    EscalationRule: checkRuleEntries,
    Translations: checkTranslations
};

/** Roles, groups and queues that clients made as records. */
function isMade(org: Org, type: string, name: string): boolean {
    const [table, kind] = type === 'Role' ? ['UserRole', ''] : ['Group', type === 'Queue' ? 'Queue' : 'Regular'];
    const ofKind = kind === '' ? '' : ` AND "Type" = '${kind}'`;
    return (
        org.database.prepare(`SELECT 1 AS found FROM "${table}" WHERE "DeveloperName" = ?${ofKind}`).get(name) !==
        undefined
    );
}

/** Checks what each component of a deploy refers to. */
export function checkComponents(
    org: Org,
    schema: Schema,
    components: readonly MetadataComponent[]
): ComponentProblem[] {
    const { metadata, compileBundle } = internalsOf(org);
    const has = (type: string, fullName: string): boolean => metadata.get(type, fullName) !== undefined;
    const context: CheckContext = {
        schema,
        has,
        hasGroup: (type, name) => has(type, name) || isMade(org, type, name),
        listed: (type) => metadata.list(type),
        componentOf: (type, fullName) => metadata.get(type, fullName)
    };
    return components.flatMap((component) => {
        const { type, fullName } = component;
        if (!KNOWN_TYPES.has(type)) {
            return [{ type, fullName, message: `Metadata of the type ${type} is not imitated by the local org` }];
        }
        if (type === 'LightningComponentBundle') {
            return checkBundle(component, compileBundle);
        }
        const messages = [...checkObjectExists(schema, component), ...(CHECKS[type]?.(component, context) ?? [])];
        return messages.map((message) => ({ type, fullName, message }));
    });
}

/** Folders with what lies in them. */
const FOLDERS: Readonly<Record<string, string>> = {
    ReportFolder: 'Report',
    DashboardFolder: 'Dashboard',
    EmailFolder: 'EmailTemplate',
    DocumentFolder: 'Document'
};

const isObjectOf = ({ type, fullName }: Named, part: string): boolean =>
    type === 'CustomObject' && part.startsWith(`${fullName}.`);

/** What is in use stays; a folder goes only when it is empty; record types go with their object alone. @param deletes what the deploy deletes; it is gone from the store already */
export function checkDeletes(org: Org, deletes: readonly Named[]): ComponentProblem[] {
    const { metadata } = internalsOf(org);
    return deletes.flatMap(({ type, fullName }) => {
        if (type === 'RecordType' && !deletes.some((each) => isObjectOf(each, fullName))) {
            return [{ type, fullName, message: 'Cannot delete record type through API' }];
        }
        const uses = metadata.get(type, fullName) ? [] : usersOf(metadata, { type, fullName });
        if (uses.length > 0) {
            const subject = subjectOf({ type, fullName }, deletes);
            return uses.map((user) => ({ ...subject, message: isUsed(metadata, subject, user) }));
        }
        const content = FOLDERS[type];
        const left = content && metadata.list(content).find((each) => each.fullName.startsWith(`${fullName}/`));
        return left
            ? [{ type, fullName, message: `The folder ${fullName} is not empty: it holds ${left.fullName}` }]
            : [];
    });
}
