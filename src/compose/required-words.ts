/**
 * Every word that the program itself reads; the others are read by templates, and a missing one is told at the place
 * that reads it. A language is complete when it has all of these.
 */
export const requiredWords = [
  'months',
  'yearsAtLeast',
  'workingDays',
  'abbreviations',
  'clause.condition',
  'clause.frequency',
  'clause.target',
  'clause.legalBasis',
  'clause.competency',
  'clause.competencyWeight',
  'competencyType.corporate',
  'competencyType.managerial',
  'competencyType.professional',
  'competencyType.personal',
  'fileName.edition',
  'attachment.source',
  'attachment.data',
  'codes.okpdtr',
  'codes.okz',
  'codes.professionalStandard',
  'category.manager',
  'category.specialist',
  'category.clerk',
  'category.worker',
  'kind.staff.name',
  'kind.staff.genitive',
  'kind.worker.name',
  'kind.worker.genitive',
  'instructions.staff.genitive',
  'instructions.worker.genitive',
  'instructions.mixed.genitive',
  'order.heading',
  'order.headingOfOne',
  'chart.title',
  'chart.vacant',
  'chart.lost',
  'chart.reporting',
  'chart.functional',
  'chart.below',
  'chart.list',
] as const;

/** The path of a word that every language has. */
export type WordPath = (typeof requiredWords)[number];
