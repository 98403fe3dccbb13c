/** A component that publishing puts into an org. */
import { escapeXml } from '../../metadata/escape-xml.ts';

export interface PlannedComponent {
    /** As package.xml names it: folders are Report and Dashboard without a slash in their name. */
    readonly type:
        | 'CustomField'
        | 'ValidationRule'
        | 'ListView'
        | 'PermissionSet'
        | 'CustomPermission'
        | 'ReportType'
        | 'Report'
        | 'Dashboard';
    readonly fullName: string;
    /** Elements inside the component's own element. */
    readonly body: string;
    /** What an org gives back of it unchanged; undefined: orgs write it in their own words. */
    readonly comparable?: string;
    /** Fields that it shows or asks for, `Object.Field__c`: without one of them it goes too. */
    readonly uses: readonly string[];
}

/** Begins the API name of everything published that an org could have one of its own of. */
export const PREFIX = 'Funnel_Published';

/** Ends the description of what is published, so that it is found again whatever becomes of the records. */
export const MARK = 'Published by funnel:publish.';

/** `<name>text</name>`. */
export const leaf = (name: string, value: string | number | boolean): string =>
    `<${name}>${escapeXml(String(value))}</${name}>`;

/** `<name>…</name>` around other elements. */
export const branch = (name: string, ...children: readonly string[]): string =>
    `<${name}>${children.join('')}</${name}>`;
