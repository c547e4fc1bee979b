import { lazily } from './lazily.ts';
import { plain } from './rater-words.ts';

/** Plain words with which adults say that somebody may be harmed; our judgement, and wide on purpose. */
const words = new Set(
  `abuse abused abuses abusing abusive afraid assault assaulted assaults bruise bruised bruises bullied bullies
  bully bullying choked choking drunk frightened grab grabbed grabbing grabs grooming harm harmed harms hit hits
  hitting humiliated humiliates hurt hurting hurts inappropriate inappropriately indecent kicked kicks molested naked
  neglect neglected punched pushed rape raped scared sexual sexually shoved shoves shoving slap slapped slapping
  slaps smack smacked smacks spat strangled suicidal suicide terrified threaten threatened threatening threatens
  touched touches touching undressed unsafe violence violent`.split(/\s+/),
);
const phrases = ['child protection', 'at risk', 'not safe', 'self harm', 'harming themselves'];

/** Whom such a comment is about: pupils, however they are called. */
const pupil =
  '(?:child|children|childs|pupils?|students?|learners?|boys?|girls?|kids?|toddlers?|class|him|her|them)';
/** A letter or digit of any script, for names such as Paweł or Людмила. */
const letter = '[\\p{L}\\p{N}]';
/** Up to so many words in between: 'locked a frightened little boy in'. */
const few = `(?:${letter}+ ){0,4}`;
/** What a good teacher pulls a class through. */
const hardTimes =
  '(?:ofsted|inspections?|exams?|gcses?|sats|terms?|years?(?! [0-9])|times|lockdowns?|covid|pandemic)';
/** What else people cry with. */
const gladly = ' (?:tears )?(?:with|of|from) (?:laughter|laughing|joy|happiness|pride)';
/** What grips a child without a hand: 'with her stories', 'from the first page'. */
const withTales = `(?:(?:with|by|through) (?:her|his|their|the|a|an|every) (?:${letter}+ )?(?:story|stories|tales?|reading|storytelling|lessons?|teaching|assembly|assemblies|voice|enthusiasm)|from (?:the|her|his|their) (?:first|start|beginning|outset|opening))`;
const sayings = [
  // Locked in, shut out, kept in a cupboard.
  `(?:lock|locks|locked|locking|shut|shuts|shutting) ${few}${pupil} ${few}(?:in|inside|into|out|outside|away|alone)`,
  `(?:locked|shut|kept|put) (?:in|inside|into) ${few}(?:cupboard|store|storeroom|stockroom|toilets?|shed|cellar)`,
  `(?:kept|keeps|keeping|put|puts|putting) ${few}${pupil} ${few}(?:cupboard|storeroom|stockroom|shed|cellar)`,
  // Left alone.
  `(?:leave|left|leaves|leaving) ${few}${pupil} ${few}(?:alone|outside|unsupervised|unattended)`,
  `(?<!never )(?:leave|left|leaves|leaving) (?!no )${few}${pupil} ${few}behind`,
  `(?<!no )${pupil} ${few}(?:left|locked|shut) (?:${letter}+ )?(?:alone|outside|unsupervised|unattended|behind|in|out)`,
  'left (?:alone|unsupervised|unattended) (?:out|outside|in|with)',
  // Handled roughly, or shouted at.
  `(?:kick|drag|dragged|drags|dragging|throws?|threw|hurled|pinned|restrain|restrained|restrains|tied|taped|strapped|manhandle|manhandled|manhandles) ${few}${pupil}`,
  // Not hands, nor a pupil's.
  `(?:shake|shook|shakes|shaking|shaken) (?!(?:(?:the )?hands?|(?:${letter}+ ){0,2}${pupil} hands?)(?!${letter}))${few}${pupil}`,
  // Not a class through an inspection, nor together.
  `(?:pull|pulls|pulled|pulling) (?!${few}(?:together|through ${few}${hardTimes})(?!${letter}))${few}${pupil}`,
  `(?<!a |the )(?:pinch|pinches|pinched|pinching) (?!ideas? )${few}${pupil}`,
  // A lesson grips a class too, and a story every child.
  `(?:grip|grips|gripped|gripping) (?!${few}${pupil} ${withTales}(?!${letter}))${few}(?:child|pupil|student|learner|boy|girl|kid|toddler|him)`,
  `(?:grip|grips|gripped|gripping) ${few}${pupil} ${few}(?:by|arm|arms|wrist|wrists|collar|hair|neck)`,
  `(?:shouts?|shouted|shouting|screams?|screamed|screaming|yells?|yelled|yelling|swears?|swore|swearing) at ${few}${pupil}`,
  `(?:make|made|makes|making|left|leaves|reduces|reduced) ${few}${pupil} ${few}(?:cry|crying|tears)(?!${gladly})`,
  // Refused what they need.
  `(?:refuses|refused|refusing|denies|denied|denying|deprives|deprived) ${few}${pupil} ${few}(?:toilet|food|lunch|water|drink|coat|inhaler|medicine|medication)`,
  // In private.
  `alone with ${few}${pupil}`,
  `(?:texts|texted|texting|messages|messaged|messaging|photographs|photographed|films|filmed) ${few}${pupil}`,
];
const sayingsWhole = lazily(() =>
  sayings.map((saying) => new RegExp(`(?<!${letter})${saying}(?!${letter})`, 'u')),
);

/**
 * Whether a comment may say that somebody is or could be harmed. It only suggests: it misses what is said in other
 * words, and finds 'hit the ground running'. Whoever enters the comment decides.
 */
export function suggestsHarm(comment: string): boolean {
  const text = plain(comment);
  return (
    text.split(' ').some((word) => words.has(word)) ||
    phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `)) ||
    sayingsWhole().some((saying) => saying.test(text))
  );
}
