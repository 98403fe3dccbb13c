import { textOf, type XmlElement } from './xml.ts';

/** Types that the local org obeys, or keeps for those who show them. */
const OBEYED = [
    'CustomObject',
    'CustomField',
    'ValidationRule',
    'RecordType',
    'ListView',
    'CompactLayout',
    'BusinessProcess',
    'CustomLabels',
    'CustomLabel',
    'Translations',
    'PermissionSet',
    'PermissionSetGroup',
    'MutingPermissionSet',
    'CustomPermission',
    'Profile',
    'CustomTab',
    'CustomApplication',
    'FlexiPage',
    'LightningComponentBundle',
    'LightningMessageChannel',
    'StaticResource',
    'StandardValueSet',
    'GlobalValueSet',
    'Layout',
    'CustomMetadata',
    'QuickAction',
    'RestrictionRule',
    'CspTrustedSite',
    'LeadConvertSettings',
    'SharingRules',
    'SharingOwnerRule',
    'SharingCriteriaRule',
    'SharingReason',
    'Role',
    'Group',
    'Queue'
] as const;

/** Types that the local org stores, checks where they name other components, lists and gives back, but that change nothing in it. */
const STORED = [
    'AnalyticSnapshot',
    'AnimationRule',
    'AssignmentRule',
    'AssignmentRules',
    'AutoResponseRule',
    'AutoResponseRules',
    'BrandingSet',
    'ContentAsset',
    'CorsWhitelistOrigin',
    'CustomHelpMenuSection',
    'CustomIndex',
    'CustomNotificationType',
    'CustomObjectTranslation',
    'CustomPageWebLink',
    'Dashboard',
    'DashboardFolder',
    'Document',
    'DocumentFolder',
    'DuplicateRule',
    'EmailFolder',
    'EmailTemplate',
    'EscalationRule',
    'EscalationRules',
    'FeatureParameterBoolean',
    'FeatureParameterDate',
    'FeatureParameterInteger',
    'FieldSet',
    'GlobalValueSetTranslation',
    'HomePageComponent',
    'HomePageLayout',
    'Index',
    'Letterhead',
    'LightningExperienceTheme',
    'MatchingRule',
    'MatchingRules',
    'NamedCredential',
    'PathAssistant',
    'PlatformCachePartition',
    'PlatformEventChannel',
    'PlatformEventChannelMember',
    'ProfilePasswordPolicy',
    'ProfileSessionSetting',
    'Prompt',
    'RedirectWhitelistUrl',
    'RemoteSiteSetting',
    'Report',
    'ReportFolder',
    'ReportType',
    'Settings',
    'StandardValueSetTranslation',
    'TopicsForObjects',
    'WebLink',
    'Workflow',
    'WorkflowAlert',
    'WorkflowFieldUpdate',
    'WorkflowOutboundMessage',
    'WorkflowRule',
    'WorkflowTask'
] as const;

export const STORED_ONLY: ReadonlySet<string> = new Set(STORED);

/** Types that may be deployed. */
export const KNOWN_TYPES: ReadonlySet<string> = new Set([...OBEYED, ...STORED]);

/** Rules that the platform would run and the local org does not, with the elements that say whether they are switched on. */
const NOT_RUN: Readonly<Record<string, readonly [element: string, on: string]>> = {
    AssignmentRule: ['active', 'true'],
    AutoResponseRule: ['active', 'true'],
    DuplicateRule: ['isActive', 'true'],
    EscalationRule: ['active', 'true'],
    WorkflowRule: ['active', 'true']
};

/** What is said of a component that is kept, but does not do here what it would do on the platform. */
export function warningOf(type: string, xml: XmlElement | undefined): string | undefined {
    const [element, on] = NOT_RUN[type] ?? [];
    return element !== undefined && xml && textOf(xml, element) === on
        ? `The local org keeps this ${type} and does not run it.`
        : undefined;
}

/** Type names that some clients use for another name of the same thing. */
const ALIASES: Readonly<Record<string, string>> = {
    MessageChannel: 'LightningMessageChannel',
    EmailTemplateFolder: 'EmailFolder'
};

export const canonicalType = (type: string): string => ALIASES[type] ?? type;
