/**
 * The 153 local authorities of England with responsibility for education, since April 2023, by region. Names as
 * in Get Information About Schools (DOMAIN section 6 [GIAS]). City Challenge areas: seed 003 names London,
 * Greater Manchester and the Black Country.
 */
export type Region =
  | 'East Midlands'
  | 'East of England'
  | 'London'
  | 'North East'
  | 'North West'
  | 'South East'
  | 'South West'
  | 'West Midlands'
  | 'Yorkshire and The Humber';
export type CityChallenge = 'London' | 'Greater Manchester' | 'Black Country';
export type LocalAuthority = {
  readonly name: string;
  readonly region: Region;
  readonly cityChallenge: CityChallenge | null;
};

const BY_REGION: readonly (readonly [Region, string])[] = [
  [
    'East Midlands',
    'Derby, Derbyshire, Leicester, Leicestershire, Lincolnshire, North Northamptonshire, Nottingham, Nottinghamshire, Rutland, West Northamptonshire',
  ],
  [
    'East of England',
    'Bedford, Cambridgeshire, Central Bedfordshire, Essex, Hertfordshire, Luton, Norfolk, Peterborough, Southend-on-Sea, Suffolk, Thurrock',
  ],
  [
    'London',
    'Barking and Dagenham, Barnet, Bexley, Brent, Bromley, Camden, City of London, Croydon, Ealing, Enfield, Greenwich, Hackney, Hammersmith and Fulham, Haringey, Harrow, Havering, Hillingdon, Hounslow, Islington, Kensington and Chelsea, Kingston upon Thames, Lambeth, Lewisham, Merton, Newham, Redbridge, Richmond upon Thames, Southwark, Sutton, Tower Hamlets, Waltham Forest, Wandsworth, Westminster',
  ],
  [
    'North East',
    'County Durham, Darlington, Gateshead, Hartlepool, Middlesbrough, Newcastle upon Tyne, North Tyneside, Northumberland, Redcar and Cleveland, South Tyneside, Stockton-on-Tees, Sunderland',
  ],
  [
    'North West',
    'Blackburn with Darwen, Blackpool, Bolton, Bury, Cheshire East, Cheshire West and Chester, Cumberland, Halton, Knowsley, Lancashire, Liverpool, Manchester, Oldham, Rochdale, Salford, Sefton, St. Helens, Stockport, Tameside, Trafford, Warrington, Westmorland and Furness, Wigan, Wirral',
  ],
  [
    'South East',
    'Bracknell Forest, Brighton and Hove, Buckinghamshire, East Sussex, Hampshire, Isle of Wight, Kent, Medway, Milton Keynes, Oxfordshire, Portsmouth, Reading, Slough, Southampton, Surrey, West Berkshire, West Sussex, Windsor and Maidenhead, Wokingham',
  ],
  [
    'South West',
    'Bath and North East Somerset; Bournemouth, Christchurch and Poole; Bristol, City of; Cornwall; Devon; Dorset; Gloucestershire; Isles of Scilly; North Somerset; Plymouth; Somerset; South Gloucestershire; Swindon; Torbay; Wiltshire',
  ],
  [
    'West Midlands',
    'Birmingham; Coventry; Dudley; Herefordshire, County of; Sandwell; Shropshire; Solihull; Staffordshire; Stoke-on-Trent; Telford and Wrekin; Walsall; Warwickshire; Wolverhampton; Worcestershire',
  ],
  [
    'Yorkshire and The Humber',
    'Barnsley; Bradford; Calderdale; Doncaster; East Riding of Yorkshire; Kingston upon Hull, City of; Kirklees; Leeds; North East Lincolnshire; North Lincolnshire; North Yorkshire; Rotherham; Sheffield; Wakefield; York',
  ],
];

const GREATER_MANCHESTER = new Set(
  'Bolton Bury Manchester Oldham Rochdale Salford Stockport Tameside Trafford Wigan'.split(' '),
);
const BLACK_COUNTRY = new Set('Dudley Sandwell Walsall Wolverhampton'.split(' '));

export const localAuthorities: readonly LocalAuthority[] = BY_REGION.flatMap(([region, names]) =>
  names
    .split(names.includes(';') ? '; ' : ', ')
    .map((name) => ({ name, region, cityChallenge: cityChallengeOf(name, region) })),
).sort((a, b) => (a.name < b.name ? -1 : 1));

const BY_NAME = new Map(localAuthorities.map((one) => [simple(one.name), one]));

/** The local authority of a name, however it is cased or ordered ('City of Bristol'); null where it is none. */
export function authorityOf(name: string): LocalAuthority | null {
  return BY_NAME.get(simple(name)) ?? null;
}

function cityChallengeOf(name: string, region: Region): CityChallenge | null {
  if (region === 'London') return 'London';
  if (GREATER_MANCHESTER.has(name)) return 'Greater Manchester';
  return BLACK_COUNTRY.has(name) ? 'Black Country' : null;
}

function simple(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[.,'’-]/g, ' ')
    .split(/\s+/)
    .filter((word) => !['of', 'county', 'council', 'borough', 'the', 'city', ''].includes(word));
  return (words.length === 0 ? [name.toLowerCase()] : words).join(' ');
}
