/** Word lists of the demo company. People and firms are invented; a likeness is chance. */
export const FIRST_NAMES = [
    'Abena', 'Alan', 'Alicia', 'Amir', 'Anders', 'Anita', 'Arjun', 'Beatriz', 'Ben', 'Bridget', 'Carlos', 'Carmen', 'Chidi', 'Clara', 'Colin', 'Dana',
    'Darius', 'Dmitri', 'Elena', 'Eli', 'Emeka', 'Erin', 'Esther', 'Farah', 'Felix', 'Fiona', 'Gabriel', 'Grace', 'Hana', 'Hector', 'Helen', 'Ibrahim',
    'Ingrid', 'Isaac', 'Jamal', 'Joanna', 'Jonas', 'Julia', 'Kofi', 'Lara', 'Leon', 'Lucia', 'Malik', 'Marta', 'Mei', 'Miguel', 'Nadia', 'Nora', 'Omar',
    'Paula', 'Priya', 'Quentin', 'Rafael', 'Rosa', 'Ruth', 'Samir', 'Sofia', 'Stefan', 'Tamara', 'Theo', 'Tomas', 'Uma', 'Vera', 'Victor', 'Wendy', 'Yara', 'Yusuf', 'Zoe'
] as const;

export const LAST_NAMES = [
    'Abara', 'Adler', 'Almeida', 'Anand', 'Arnett', 'Barlow', 'Beckett', 'Bianchi', 'Boateng', 'Brandt', 'Calloway', 'Castillo', 'Chandra', 'Conti', 'Dalton',
    'Diaz', 'Doyle', 'Eklund', 'Ellison', 'Farrow', 'Fischer', 'Fontaine', 'Garrity', 'Gomes', 'Hadley', 'Halvorsen', 'Hashimoto', 'Hollis', 'Ibarra', 'Iyer',
    'Jansen', 'Kaplan', 'Keane', 'Kowalski', 'Lachance', 'Lindgren', 'Lowell', 'Mahoney', 'Marchetti', 'Mbeki', 'Medina', 'Moreau', 'Nakata', 'Novak', 'Okafor',
    'Ortega', 'Pace', 'Petrov', 'Pike', 'Quigley', 'Rahman', 'Ramos', 'Reyes', 'Rowe', 'Sandoval', 'Sato', 'Shah', 'Sorensen', 'Sutter', 'Tanaka', 'Thorne',
    'Underhill', 'Vance', 'Varga', 'Wexler', 'Whitlock', 'Yilmaz', 'Zamora', 'Zielinski'
] as const;

export type Region = 'East' | 'Central' | 'West';

export const CITIES: Readonly<Record<Region, readonly (readonly [city: string, state: string])[]>> = {
    East: [['Albany', 'NY'], ['Charlotte', 'NC'], ['Hartford', 'CT'], ['Norfolk', 'VA'], ['Pittsburgh', 'PA'], ['Savannah', 'GA'], ['Tampa', 'FL'], ['Worcester', 'MA']],
    Central: [['Des Moines', 'IA'], ['Houston', 'TX'], ['Indianapolis', 'IN'], ['Kansas City', 'MO'], ['Madison', 'WI'], ['New Orleans', 'LA'], ['Omaha', 'NE'], ['Tulsa', 'OK']],
    West: [['Boise', 'ID'], ['Denver', 'CO'], ['Fresno', 'CA'], ['Las Vegas', 'NV'], ['Portland', 'OR'], ['Salt Lake City', 'UT'], ['San Jose', 'CA'], ['Tacoma', 'WA']]
};

/** Firms by industry (values of the stock picklist). Size is a factor on deals and staff. */
export const FIRMS: readonly (readonly [name: string, industry: string, size: number])[] = [
    ['St. Brannoc Medical Center', 'Healthcare', 1.6], ['Larkspur Health Network', 'Healthcare', 2.2], ['Mercy Fork Hospital', 'Healthcare', 1.1], ['Tidewater Children’s Clinic', 'Healthcare', 0.6],
    ['Ashgrove Senior Living', 'Healthcare', 0.7], ['Pinnacle Ridge Surgical', 'Healthcare', 0.8], ['Harbor Light Dialysis', 'Healthcare', 0.5], ['Coldstream Data Centers', 'Technology', 2.6],
    ['Ninefold Cloud', 'Technology', 2.4], ['Brightloom Hosting', 'Technology', 1.4], ['Stackhouse Colocation', 'Technology', 1.7], ['Quarry Lane Computing', 'Technology', 1.2],
    ['Vellum Networks', 'Technology', 0.9], ['Ironbark Foundry', 'Manufacturing', 1.3], ['Delmarva Plastics', 'Manufacturing', 1.0], ['Corbel & Sons Steelworks', 'Manufacturing', 1.5],
    ['Redfern Precision', 'Manufacturing', 0.8], ['Halcyon Paper Mills', 'Manufacturing', 1.6], ['Tamarack Woodworks', 'Manufacturing', 0.6], ['Northgate Glass', 'Manufacturing', 1.0],
    ['Osprey Aerostructures', 'Manufacturing', 1.4], ['Blue Heron Water District', 'Utilities', 1.8], ['Sawtooth Irrigation District', 'Utilities', 1.1], ['Lower Basin Water Authority', 'Utilities', 1.9],
    ['Cottonwood Electric Co-op', 'Utilities', 1.3], ['Three Rivers Wastewater', 'Utilities', 1.5], ['Greenway Growers', 'Agriculture', 0.7], ['Prairie Star Grain', 'Agriculture', 0.9],
    ['Sunfield Dairy', 'Agriculture', 0.8], ['Orchard Bend Produce', 'Agriculture', 0.6], ['Willow Creek Poultry', 'Agriculture', 0.9], ['City of Marlow Falls', 'Government', 1.2],
    ['County of Dunmore', 'Government', 1.3], ['Port of Selkirk', 'Government', 1.7], ['Kestrel Bay Airport Authority', 'Government', 1.8], ['Fairhaven School District', 'Education', 0.9],
    ['Whitcomb State University', 'Education', 1.5], ['Eastlake Community College', 'Education', 0.7], ['Grand Juniper Resorts', 'Hospitality', 1.2], ['Silver Mesa Casino', 'Hospitality', 1.6],
    ['Anchor Point Hotels', 'Hospitality', 0.9], ['Copperline Markets', 'Retail', 1.1], ['Fenwick Home Stores', 'Retail', 1.0], ['Trailhead Outfitters', 'Retail', 0.6],
    ['Summit Cold Storage', 'Shipping', 1.2], ['Blackwater Logistics', 'Shipping', 1.1], ['Meridian Freight Terminals', 'Shipping', 1.4], ['Keystone Tower Communications', 'Telecommunications', 1.5],
    ['Skyreach Wireless', 'Telecommunications', 1.7], ['Heartland Broadcasting', 'Telecommunications', 0.8], ['Granite State Builders', 'Construction', 0.9], ['Overlook Development', 'Construction', 1.0],
    ['Bridgeport General Contractors', 'Construction', 1.2], ['Mesquite Midstream', 'Energy', 2.0], ['Cinnabar Mining', 'Energy', 1.8], ['Longhorn Compression', 'Energy', 1.4],
    ['First Plains Bank', 'Banking', 0.8], ['Lockwood Mutual', 'Insurance', 0.9], ['Juniper Biologics', 'Biotechnology', 1.3], ['Calloway Pharma Labs', 'Biotechnology', 1.2]
];

const FRONT = ['Alder', 'Amber', 'Birch', 'Canyon', 'Cedar', 'Clover', 'Dawn', 'Elk', 'Falcon', 'Flint', 'Garnet', 'Hawk', 'Hollow', 'Iron', 'Jasper', 'Lake', 'Maple', 'Mill', 'Oak', 'Otter', 'Pine', 'River', 'Slate', 'Stone', 'Timber', 'Union', 'Valley', 'Wolf'] as const;
const BACK = ['brook', 'crest', 'dale', 'field', 'ford', 'gate', 'haven', 'hill', 'land', 'mont', 'point', 'port', 'ridge', 'side', 'ton', 'view', 'wood'] as const;
const KIND: readonly (readonly [string, string])[] = [
    ['Clinic', 'Healthcare'], ['Nursing Home', 'Healthcare'], ['Data Services', 'Technology'], ['Fabrication', 'Manufacturing'], ['Machine Works', 'Manufacturing'], ['Packaging', 'Manufacturing'],
    ['Water Works', 'Utilities'], ['Farms', 'Agriculture'], ['Cold Foods', 'Agriculture'], ['Township', 'Government'], ['Academy', 'Education'], ['Inn', 'Hospitality'], ['Grocers', 'Retail'],
    ['Warehousing', 'Shipping'], ['Telecom', 'Telecommunications'], ['Contractors', 'Construction'], ['Quarries', 'Energy']
];

/** Firms that are not yet accounts: thousands of names from parts. */
export const PROSPECT_PARTS = { FRONT, BACK, KIND } as const;
