import { FIRST_NAMES, LAST_NAMES, type Region } from './names.ts';
import type { Random } from './random.ts';

export const DOMAIN = 'cinder-ridge.example';

export interface Person {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly department: 'Sales' | 'Marketing' | 'Operations' | 'Management';
    readonly role: string;
    readonly manager: string;
    readonly region: Region | '';
    readonly job: Job;
    /** Whether the demo gives a password. */
    readonly signsIn: boolean;
}

export type Job = 'head' | 'director' | 'seller' | 'engineer' | 'prospector' | 'marketer' | 'operations';

export interface Role {
    readonly developerName: string;
    readonly name: string;
    readonly parent: string;
}

const REGIONS: readonly Region[] = ['East', 'Central', 'West'];

export const ROLES: readonly Role[] = [
    { developerName: 'Managing_Director', name: 'Managing Director', parent: '' },
    { developerName: 'Revenue_Operations', name: 'Revenue Operations', parent: 'Managing_Director' },
    { developerName: 'Head_of_Sales', name: 'Head of Sales', parent: 'Managing_Director' },
    ...REGIONS.flatMap((region) => [
        { developerName: `Sales_Director_${region}`, name: `Sales Director ${region}`, parent: 'Head_of_Sales' },
        { developerName: `Sales_${region}`, name: `Sales ${region}`, parent: `Sales_Director_${region}` }
    ]),
    { developerName: 'Head_of_Marketing', name: 'Head of Marketing', parent: 'Managing_Director' },
    { developerName: 'Marketing_Upstream', name: 'Marketing: products and market', parent: 'Head_of_Marketing' },
    { developerName: 'Marketing_Downstream', name: 'Marketing: campaigns and field', parent: 'Head_of_Marketing' }
];

interface Post {
    readonly title: string;
    readonly department: Person['department'];
    readonly role: string;
    readonly job: Job;
    readonly region?: Region;
    /** Local part of the manager's username. */
    readonly manager?: string;
    /** A fixed person: local part, first and last name. */
    readonly who?: readonly [string, string, string];
    readonly signsIn?: boolean;
}

/** The five who sign in keep their names whatever the seed. */
export const POSTS: readonly Post[] = [
    {
        title: 'Managing Director',
        department: 'Management',
        role: 'Managing_Director',
        job: 'head',
        who: ['managing.director', 'Ottilie', 'Ravensworth']
    },
    {
        title: 'Revenue Operations Administrator',
        department: 'Operations',
        role: 'Revenue_Operations',
        job: 'operations',
        who: ['admin', 'Ada', 'Minton'],
        manager: 'managing.director'
    },
    {
        title: 'Revenue Operations Analyst',
        department: 'Operations',
        role: 'Revenue_Operations',
        job: 'operations',
        manager: 'admin'
    },
    {
        title: 'Head of Sales',
        department: 'Sales',
        role: 'Head_of_Sales',
        job: 'head',
        who: ['head.sales', 'Gordon', 'Achebe'],
        manager: 'managing.director',
        signsIn: true
    },
    {
        title: 'Head of Marketing',
        department: 'Marketing',
        role: 'Head_of_Marketing',
        job: 'head',
        who: ['head.marketing', 'Lena', 'Vasquez'],
        manager: 'managing.director',
        signsIn: true
    },
    {
        title: 'Account Executive',
        department: 'Sales',
        role: 'Sales_East',
        job: 'seller',
        region: 'East',
        who: ['rep', 'Maya', 'Lindqvist'],
        manager: 'director.east',
        signsIn: true
    },
    {
        title: 'Demand Generation Manager',
        department: 'Marketing',
        role: 'Marketing_Downstream',
        job: 'marketer',
        who: ['marketer', 'Idris', 'Penhallow'],
        manager: 'head.marketing',
        signsIn: true
    },
    ...REGIONS.flatMap((region) => salesPosts(region)),
    {
        title: 'Service Agreements Manager',
        department: 'Sales',
        role: 'Head_of_Sales',
        job: 'director',
        manager: 'head.sales'
    },
    ...upstream(
        'Product Marketing Manager, Generators',
        'Product Marketing Manager, Service',
        'Market Research Analyst',
        'Pricing Manager',
        'Brand Manager'
    ),
    ...downstream(
        'Campaign Manager',
        'Campaign Manager',
        'Content Editor',
        'Events Manager',
        'Marketing Operations Specialist'
    ),
    ...REGIONS.map((region): Post => ({
        title: `Field Marketer ${region}`,
        department: 'Marketing',
        role: 'Marketing_Downstream',
        job: 'marketer',
        region,
        manager: 'head.marketing'
    }))
];

function salesPosts(region: Region): Post[] {
    const post = (title: string, job: Job): Post => ({
        title,
        department: 'Sales',
        role: `Sales_${region}`,
        job,
        region,
        manager: `director.${region.toLowerCase()}`
    });
    return [
        {
            title: `Sales Director ${region}`,
            department: 'Sales',
            role: `Sales_Director_${region}`,
            job: 'director',
            region,
            manager: 'head.sales'
        },
        ...Array.from({ length: region === 'East' ? 3 : 4 }, () => post('Account Executive', 'seller')),
        ...(region === 'Central'
            ? [post('Senior Account Executive', 'seller'), post('Senior Account Executive', 'seller')]
            : [post('Senior Account Executive', 'seller')]),
        post('Sales Engineer', 'engineer'),
        post('Inside Sales Representative', 'prospector')
    ];
}

function upstream(...titles: string[]): Post[] {
    return titles.map((title) => ({
        title,
        department: 'Marketing',
        role: 'Marketing_Upstream',
        job: 'marketer',
        manager: 'head.marketing'
    }));
}

function downstream(...titles: string[]): Post[] {
    return titles.map((title) => ({
        title,
        department: 'Marketing',
        role: 'Marketing_Downstream',
        job: 'marketer',
        manager: 'head.marketing'
    }));
}

/** Fills the posts, each with a name of its own; directors are known to their teams as director.east and so on. */
export function makePeople(random: Random): Person[] {
    const names = new NameGiver(random);
    const staff = POSTS.map((post) => ({ post, who: post.who ?? names.next() }));
    const localPartOf = (manager: string): string => {
        const region = /^director\.(.+)$/.exec(manager)?.[1];
        const found =
            region && staff.find(({ post }) => post.job === 'director' && post.region?.toLowerCase() === region);
        return found ? found.who[0] : manager;
    };
    return staff.map(({ post, who: [localPart, firstName, lastName] }) => ({
        username: `${localPart}@${DOMAIN}`,
        firstName,
        lastName,
        title: post.title,
        department: post.department,
        role: post.role,
        manager: post.manager ? `${localPartOf(post.manager)}@${DOMAIN}` : '',
        region: post.region ?? '',
        job: post.job,
        signsIn: post.signsIn ?? false
    }));
}

/** Gives each person a name that nobody had before. */
export class NameGiver {
    readonly #random: Random;
    readonly #given = new Set<string>();

    constructor(random: Random) {
        this.#random = random;
    }

    /** @returns local part of an address, first name, last name */
    next(): readonly [string, string, string] {
        for (;;) {
            const first = this.#random.pick(FIRST_NAMES);
            const last = this.#random.pick(LAST_NAMES);
            const localPart = `${first}.${last}`.toLowerCase();
            if (!this.#given.has(localPart)) {
                this.#given.add(localPart);
                return [localPart, first, last];
            }
        }
    }
}
