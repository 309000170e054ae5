#include "CReference.h"

// The files of Data/, inside the program: one embed and one row of the table each.

static const unsigned char referentials_barometre_marianne[] = {
#embed "../../Data/referentials/barometre-marianne.json"
};

static const unsigned char referentials_charte_marianne_2005[] = {
#embed "../../Data/referentials/charte-marianne-2005.json"
};

static const unsigned char referentials_marianne_2008[] = {
#embed "../../Data/referentials/marianne-2008.json"
};

static const unsigned char referentials_marianne_2016[] = {
#embed "../../Data/referentials/marianne-2016.json"
};

static const unsigned char referentials_qual_e_pref_2019[] = {
#embed "../../Data/referentials/qual-e-pref-2019.json"
};

static const unsigned char referentials_qualipref_2_0_2015[] = {
#embed "../../Data/referentials/qualipref-2-0-2015.json"
};

static const unsigned char referentials_qualipref_ref180[] = {
#embed "../../Data/referentials/qualipref-ref180.json"
};

static const unsigned char referentials_qualipref2_2012[] = {
#embed "../../Data/referentials/qualipref2-2012.json"
};

static const unsigned char referentials_services_publics_plus_2021[] = {
#embed "../../Data/referentials/services-publics-plus-2021.json"
};

static const unsigned char referentials_services_publics_plus_2023[] = {
#embed "../../Data/referentials/services-publics-plus-2023.json"
};

static const unsigned char demo_actions[] = {
#embed "../../Data/demo/actions.json"
};

static const unsigned char demo_assessments[] = {
#embed "../../Data/demo/assessments.json"
};

static const unsigned char demo_audits[] = {
#embed "../../Data/demo/audits.json"
};

static const unsigned char demo_checklists[] = {
#embed "../../Data/demo/checklists.json"
};

static const unsigned char demo_committees[] = {
#embed "../../Data/demo/committees.json"
};

static const unsigned char demo_decisions[] = {
#embed "../../Data/demo/decisions.json"
};

static const unsigned char demo_documents[] = {
#embed "../../Data/demo/documents.json"
};

static const unsigned char demo_dossier[] = {
#embed "../../Data/demo/dossier.json"
};

static const unsigned char demo_evidence[] = {
#embed "../../Data/demo/evidence.json"
};

static const unsigned char demo_findings[] = {
#embed "../../Data/demo/findings.json"
};

static const unsigned char demo_indicators[] = {
#embed "../../Data/demo/indicators.json"
};

static const unsigned char demo_labels[] = {
#embed "../../Data/demo/labels.json"
};

static const unsigned char demo_meetings[] = {
#embed "../../Data/demo/meetings.json"
};

static const unsigned char demo_people[] = {
#embed "../../Data/demo/people.json"
};

static const unsigned char demo_posts[] = {
#embed "../../Data/demo/posts.json"
};

static const unsigned char demo_referentials[] = {
#embed "../../Data/demo/referentials.json"
};

static const unsigned char demo_services[] = {
#embed "../../Data/demo/services.json"
};

static const unsigned char demo_sites[] = {
#embed "../../Data/demo/sites.json"
};

static const unsigned char demo_surveys[] = {
#embed "../../Data/demo/surveys.json"
};

static const struct reference_file files[] = {
    {"referentials/barometre-marianne.json", referentials_barometre_marianne, sizeof referentials_barometre_marianne},
    {"referentials/charte-marianne-2005.json", referentials_charte_marianne_2005, sizeof referentials_charte_marianne_2005},
    {"referentials/marianne-2008.json", referentials_marianne_2008, sizeof referentials_marianne_2008},
    {"referentials/marianne-2016.json", referentials_marianne_2016, sizeof referentials_marianne_2016},
    {"referentials/qual-e-pref-2019.json", referentials_qual_e_pref_2019, sizeof referentials_qual_e_pref_2019},
    {"referentials/qualipref-2-0-2015.json", referentials_qualipref_2_0_2015, sizeof referentials_qualipref_2_0_2015},
    {"referentials/qualipref-ref180.json", referentials_qualipref_ref180, sizeof referentials_qualipref_ref180},
    {"referentials/qualipref2-2012.json", referentials_qualipref2_2012, sizeof referentials_qualipref2_2012},
    {"referentials/services-publics-plus-2021.json", referentials_services_publics_plus_2021, sizeof referentials_services_publics_plus_2021},
    {"referentials/services-publics-plus-2023.json", referentials_services_publics_plus_2023, sizeof referentials_services_publics_plus_2023},
    {"demo/actions.json", demo_actions, sizeof demo_actions},
    {"demo/assessments.json", demo_assessments, sizeof demo_assessments},
    {"demo/audits.json", demo_audits, sizeof demo_audits},
    {"demo/checklists.json", demo_checklists, sizeof demo_checklists},
    {"demo/committees.json", demo_committees, sizeof demo_committees},
    {"demo/decisions.json", demo_decisions, sizeof demo_decisions},
    {"demo/documents.json", demo_documents, sizeof demo_documents},
    {"demo/dossier.json", demo_dossier, sizeof demo_dossier},
    {"demo/evidence.json", demo_evidence, sizeof demo_evidence},
    {"demo/findings.json", demo_findings, sizeof demo_findings},
    {"demo/indicators.json", demo_indicators, sizeof demo_indicators},
    {"demo/labels.json", demo_labels, sizeof demo_labels},
    {"demo/meetings.json", demo_meetings, sizeof demo_meetings},
    {"demo/people.json", demo_people, sizeof demo_people},
    {"demo/posts.json", demo_posts, sizeof demo_posts},
    {"demo/referentials.json", demo_referentials, sizeof demo_referentials},
    {"demo/services.json", demo_services, sizeof demo_services},
    {"demo/sites.json", demo_sites, sizeof demo_sites},
    {"demo/surveys.json", demo_surveys, sizeof demo_surveys},
};

size_t reference_count(void) { return sizeof files / sizeof files[0]; }

const struct reference_file *reference_file_at(size_t place) {
    return place < reference_count() ? &files[place] : NULL;
}
