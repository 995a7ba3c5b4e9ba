/**
 * ISO 8601 weeks in Asia/Shanghai. The zone is UTC+8 all year for every instant since 15 September 1991; drills lie after
 * that, so a fixed offset is exact and needs no time-zone database.
 */
export type IsoWeek = { year: number; week: number }
