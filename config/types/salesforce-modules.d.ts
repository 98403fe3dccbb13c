/** What an org provides to its components under the name @salesforce/. */

declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/customPermission/*' {
    /** Undefined where the person does not have it. */
    const granted: true | undefined;
    export default granted;
}

declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}

declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}

declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}

declare module '@salesforce/schema/*' {
    const id: { readonly objectApiName: string; readonly fieldApiName: string };
    export default id;
}
