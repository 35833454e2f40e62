// Places of service in which a facility bills its own part (CMS place of service code set).

/** Hospital off campus, inpatient, on campus, emergency. */
export const hospitalPlaces: readonly string[] = ['19', '21', '22', '23'];
/** The same with ambulatory surgical centers and the psychiatric hospital. */
export const facilityPlaces: readonly string[] = [...hospitalPlaces, '24', '51'];
