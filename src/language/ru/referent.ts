/** What a phrase names: the title of a position names a person, the name of a unit a thing. */
export type Referent = 'person' | 'thing';
