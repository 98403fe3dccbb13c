/** Shapes that the server half of the page hands to the browser half. */

export interface PageUser {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    /** Of words, ISO 639: `en`. */
    readonly language: string;
    /** Of numbers and dates, BCP 47: `en-US`. */
    readonly locale: string;
    readonly timeZone: string;
    readonly currency: string;
}

export interface AppTab {
    /** `standard-Opportunity`, `Funnel_Set_Up`. */
    readonly apiName: string;
    readonly label: string;
    readonly icon: string;
    readonly kind: 'object' | 'page' | 'component' | 'web' | 'home';
    /** Object of an object tab. */
    readonly object?: string;
    /** Where the tab leads. */
    readonly url: string;
}

export interface AppInfo {
    readonly apiName: string;
    readonly label: string;
    readonly description: string;
    /** Brand colour of the app's tile, `#0070d2`. */
    readonly color: string;
}

export interface AppModel extends AppInfo {
    readonly tabs: readonly AppTab[];
}

export interface VisibilityRule {
    /** `1 AND (2 OR 3)`; absent: all. */
    readonly booleanFilter?: string;
    readonly criteria: readonly VisibilityCriterion[];
}

export interface VisibilityCriterion {
    readonly left: string;
    readonly operator: string;
    readonly right: string;
    /** What stands on the left, where it is known on the server: fields and permissions of the person. */
    readonly value?: string;
}

export type PropertyValue = string | number | boolean | readonly string[];

export interface PageItem {
    readonly id: string;
    /** `c/funnelRibbon`, `force:detailPanel`, `field:Name`. */
    readonly component: string;
    readonly properties: Readonly<Record<string, PropertyValue>>;
    readonly visibility?: VisibilityRule;
    /** Of a component that shows one related list. */
    readonly relatedList?: RelatedListModel;
    /** Of a component that shows a list view of some object. */
    readonly listView?: { readonly home: ObjectHomeModel; readonly apiName: string };
}

export interface LayoutSection {
    readonly label: string;
    /** Columns of field names. */
    readonly columns: readonly (readonly string[])[];
}

export interface RelatedListModel {
    /** Child relationship: `Opportunities`. */
    readonly name: string;
    readonly label: string;
    readonly childObject: string;
    /** Field of the child that points here. */
    readonly parentField: string;
    readonly columns: readonly string[];
    readonly icon: string;
    /** Field of the page's record that holds the parent's id; absent: the record itself is the parent. */
    readonly parentPath?: string;
    readonly sort?: { readonly path: string; readonly descending: boolean };
    /** Rows shown at most. */
    readonly rows?: number;
    /** False where the page or the layout takes the New button away. */
    readonly canCreate?: boolean;
}

/** A path: the picklist whose values are the record's steps, with what its maker wrote for each. */
export interface PathModel {
    readonly field: string;
    readonly steps: Readonly<Record<string, { readonly fields: readonly string[]; readonly guidance: string }>>;
}

export interface RegionsModel {
    readonly label: string;
    /** `flexipage:recordHomeTemplateDesktop` */
    readonly template: string;
    /** Regions and facets by name. */
    readonly regions: Readonly<Record<string, readonly PageItem[]>>;
    /** Region names in their order on the page; facets are not among them. */
    readonly order: readonly string[];
}

/** A quick action that runs a Lightning component: in a window of its own, or unseen. */
export interface RecordAction {
    readonly name: string;
    readonly label: string;
    /** `c/editContact` */
    readonly component: string;
    readonly isScreen: boolean;
}

export interface RecordPageModel extends RegionsModel {
    readonly kind: 'record';
    readonly object: string;
    readonly icon: string;
    readonly sections: readonly LayoutSection[];
    readonly highlights: readonly string[];
    readonly actions: readonly RecordAction[];
    readonly relatedLists: readonly RelatedListModel[];
    readonly path?: PathModel;
    /** Every field that the page's own parts show or judge by. */
    readonly fields: readonly string[];
}

export interface ListViewModel {
    readonly apiName: string;
    readonly label: string;
    /** Field paths: `StageName`, `Account.Name`. */
    readonly columns: readonly string[];
    /** Condition of its query, in SOQL. */
    readonly where?: string;
    /** Whether it shows the person's own records only. */
    readonly mine: boolean;
}

export interface ObjectHomeModel {
    readonly kind: 'object';
    readonly object: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly icon: string;
    readonly searchFields: readonly string[];
    readonly canCreate: boolean;
    readonly listViews: readonly ListViewModel[];
}

export interface AppPageModel extends RegionsModel {
    readonly kind: 'app';
}

export interface ComponentPageModel {
    readonly kind: 'component';
    readonly label: string;
    /** `c/funnelSetUp` */
    readonly component: string;
}

/** A page that cannot be shown, in words for the person in front of it. */
export interface ErrorPageModel {
    readonly kind: 'error';
    readonly title: string;
    readonly message: string;
}

export type PageModel = RecordPageModel | ObjectHomeModel | AppPageModel | ComponentPageModel | ErrorPageModel;

/** What a demo org tells about who can sign in. */
export interface SignInHelp {
    readonly users: readonly { readonly username: string; readonly name: string; readonly role: string }[];
    /** The one password of all of them. */
    readonly password: string;
}

export interface Boot {
    readonly user: PageUser;
    readonly organization: { readonly id: string; readonly name: string };
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    readonly app: AppModel;
    readonly apps: readonly AppInfo[];
    /** Every tab that this person may see, for the app launcher. */
    readonly allTabs: readonly AppTab[];
    /** Custom labels in the person's language; absent: as they were written. */
    readonly labels?: Readonly<Record<string, string>>;
    readonly icons: { readonly sprite: string; readonly names: readonly string[] };
    readonly themes: Readonly<Record<'slds1' | 'slds2', string>>;
    /** The page of the address that was asked for, and the address. */
    readonly page: { readonly path: string; readonly model: PageModel };
    /** Answers of the API to requests that the page makes first, by path. */
    readonly answers: Readonly<Record<string, unknown>>;
    readonly buildKey: string;
    /** Whether the page listens for changed components and reloads. */
    readonly development: boolean;
    readonly signInHelp?: SignInHelp;
}
