/** Who can sign in to the demo company. The password is public on purpose: the org listens on this machine alone. */
export const DEMO_PASSWORD = 'demo';
export const DEMO_DOMAIN = 'cinder-ridge.example';
export const ORGANIZATION_NAME = 'Cinder Ridge Power Systems';

export const ADMINISTRATOR = {
    username: `admin@${DEMO_DOMAIN}`,
    password: DEMO_PASSWORD,
    firstName: 'Ada',
    lastName: 'Minton'
};

export const DEMO_PEOPLE = [
    { username: ADMINISTRATOR.username, role: 'operations administrator' },
    { username: `rep@${DEMO_DOMAIN}`, role: 'sales representative' },
    { username: `marketer@${DEMO_DOMAIN}`, role: 'marketer' },
    { username: `head.sales@${DEMO_DOMAIN}`, role: 'head of Sales' },
    { username: `head.marketing@${DEMO_DOMAIN}`, role: 'head of Marketing' }
] as const;
