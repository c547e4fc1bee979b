/**
 * Forenames that are also English words, folded: seen at the head of a sentence they may be the word. Picked from the
 * forenames in use in England (Office for National Statistics, Baby names) that a dictionary of English also has.
 */
export const namesThatAreWords: ReadonlySet<string> = new Set(
  `abbey amber amity angel april arch archer art ash aspen august autumn basil bay bea beau berry bill blade blossom
  blue bob bonnie bonny bonus booker brad brandy brook brooke buck bud buddy carol chance charity chase chaste cherry
  chip christian chuck clay clement cliff clover cole colt constance cook cooper coral crystal curt cy daisy dale dale
  dash dawn dean dell destiny dick dixie doll dolly don dot drew duke earl early eden edge ember ernest eve faith fay
  fern finn fisher fleur flint flora ford forest forrest frank frank gale gay gene genesis ginger glen glory grace grant
  gray guy hale happy harmony harper haven hazel heath heather heaven henna hero hill holly honesty honey honor honour
  hope hunter iris ivy jack jade jasmine jasper jay jean jet jewel job josh joy jude jules july june junior justice
  kale kelp king kit kitty lake lance lane lark laurel lay leaf lee liberty lily link lord love lucky mace major maple
  margin marina mark mark marsh mason may meadow mel melody mercy merit merry mile miles mint misty mo moss myrtle
  nick noble noel norm nova oak ocean olive opal page pansy pat patience patsy paul pearl peg penny pepper perry pet
  petal phoenix pierce piper pleasant poppy porter precious press prince promise prudence queen quill rain ray red reed
  reef reign rex rich ridge river rob robin rock rod roman rose rosemary rowan ruby rue rush rusty ruth sage sally
  sandy saul savannah scarlet scout senna serenity shade shelly sierra sky skip slate sonny sparrow spike star stew stone
  storm sue summer sunny tab tag tanner tawny taylor teal temperance terry tim tiger topaz true trinity tucker
  unity van vera verity victor victory viola violet wade ward warren wave west will willow win winter wisdom wish wren
  young`.split(/\s+/),
);

/** Of these, the months: a date is no person. */
export const monthsThatAreNames: ReadonlySet<string> = new Set(['april', 'may', 'june', 'july', 'august']);
