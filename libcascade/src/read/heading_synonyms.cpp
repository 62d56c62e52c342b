#include "cascade/read/heading_synonyms.hpp"

#include <map>

#include "cascade/read/csv_header.hpp"

namespace cascade {
namespace {

using list = std::vector<std::string_view>;

struct known_field {
    record_kind kind;
    std::string_view field;
    list headings;
};

constexpr auto people = record_kind::people;
constexpr auto sessions = record_kind::sessions;
constexpr auto attendance = record_kind::attendance;

/// English, French, Spanish, Urdu and Arabic, as they stand in lists that partners send.
std::vector<known_field> known_fields() {
    return {
        {people,
         "person_id",
         {"participant id", "person id", "id", "member id", "trainee id", "beneficiary id",
          "participant code", "identifiant", "code participant", "código", "id participante",
          "شناختی کوڈ", "رقم المشارك"}},
        {people,
         "name",
         {"participant_name",
          "participant name",
          "full name",
          "name of participant",
          "names",
          "nom",
          "nom et prénoms",
          "nom et prénom",
          "noms et prénoms",
          "nom complet",
          "nombre",
          "apellidos y nombres",
          "nombres y apellidos",
          "nombre completo",
          "نام",
          "پورا نام",
          "شرکاء کا نام",
          "الاسم",
          "اسم المشارك",
          "الاسم الكامل"}},
        {people,
         "father_name",
         {"so_do_wo_ho", "s/o, d/o, w/o, h/o", "s/o d/o w/o", "father name", "father's name",
          "father/husband name", "husband name", "nom du père", "nombre del padre", "والد کا نام",
          "والد / شوہر کا نام", "ولدیت", "اسم الأب", "اسم رب الأسرة"}},
        {people,
         "sex",
         {"gender", "sexe", "genre", "sexo", "género", "جنس", "صنف", "الجنس", "النوع"}},
        {people, "age", {"age in years", "âge", "edad", "عمر", "العمر"}},
        {people,
         "birth_year",
         {"year of birth", "birth year", "année de naissance", "año de nacimiento", "سال پیدائش",
          "سنة الميلاد"}},
        {people,
         "cnic",
         {"cnic_number", "cnic no", "cnic number", "cnic #", "id card number", "nic", "nic number",
          "شناختی کارڈ نمبر", "قومی شناختی کارڈ نمبر", "رقم الهوية"}},
        {people,
         "phone",
         {"contact_number", "contact no", "contact number", "phone number", "mobile",
          "mobile number", "cell number", "telephone", "téléphone", "tel", "teléfono", "celular",
          "móvil", "موبائل نمبر", "فون نمبر", "رابطہ نمبر", "رقم التليفون", "رقم الهاتف",
          "الهاتف"}},
        {people,
         "organisation",
         {"organization_department", "organization", "department", "structure", "organización",
          "institución", "ادارہ", "المنظمة", "الجهة"}},
        {people, "district", {"district name", "distrito", "ضلع", "المنطقة"}},
        {people, "group", {"profession", "occupation", "profesión", "ocupación", "پیشہ", "المهنة"}},

        {sessions,
         "session_id",
         {"session id", "activity id", "activity no", "event id", "training id", "session no",
          "key", "_uuid", "_id", "instanceid", "meta/instanceid", "formid", "event",
          "code activité", "código de actividad", "سیشن نمبر", "رقم الجلسة"}},
        {sessions,
         "date",
         {"startdate", "start date", "session date", "activity date", "date of session",
          "date of activity", "event date", "eventdate", "date de début", "date de l'activité",
          "fecha", "fecha de inicio", "fecha de la actividad", "تاریخ", "التاريخ", "تاريخ"}},
        {sessions,
         "end_date",
         {"enddate", "end date", "date de fin", "fecha de fin", "fecha de término",
          "تاريخ الانتهاء"}},
        {sessions,
         "kind",
         {"session type", "activity type", "eventtype", "event type", "type d'activité",
          "tipo de actividad", "نوع النشاط"}},
        {sessions,
         "activity",
         {"subactivityname", "sub activity", "topic", "topics", "theme", "thème", "tema", "temas",
          "موضوع", "الموضوع"}},
        {sessions,
         "title",
         {"trainingtitle", "training title", "workshop_training_name",
          "workshop_session_conference_title", "session title", "activity title", "titre",
          "intitulé", "título", "nombre de la actividad", "عنوان", "العنوان"}},
        {sessions,
         "partner",
         {"partner name", "implementing partner", "organisation", "organization", "orgunit",
          "partenaire", "socio", "organización", "الشريك"}},
        {sessions, "place", {"venue", "location", "lieu", "lugar", "مقام", "المكان"}},
        {sessions, "district", {"district name", "distrito", "ضلع", "المنطقة"}},
        {sessions,
         "area",
         {"tehsil", "locationtehsil", "union council", "commune", "municipio", "تحصیل"}},
        {sessions,
         "facilitators",
         {"facilitator", "trainer", "trainers", "trainer id", "facilitator id", "trainer name",
          "formateur", "animateur", "formateurs", "facilitateur", "facilitador", "facilitadores",
          "capacitador", "ٹرینر", "المدرب", "الميسر"}},
        {sessions,
         "headcount",
         {"total participants", "no of participants", "number of participants", "attendance",
          "attendees", "people reached", "nombre de participants", "total des participants",
          "participantes", "número de participantes", "total de participantes", "شرکاء کی تعداد",
          "عدد المشاركين"}},
        {sessions,
         "women",
         {"female", "females", "number of women", "femmes", "dont femmes", "mujeres", "خواتین",
          "نساء", "الإناث", "إناث"}},
        {sessions,
         "men",
         {"male", "males", "number of men", "hommes", "dont hommes", "hombres", "مرد", "رجال",
          "الذكور", "ذكور"}},
        {sessions, "duration_hours", {"hours", "duration (hours)", "durée (heures)", "horas"}},
        {sessions, "status", {"_validation_status", "reviewstate", "_review_status"}},
        {sessions,
         "note",
         {"remarks", "notes", "comments", "observations", "observaciones", "ملاحظات", "تبصرہ"}},

        {attendance, "session_id", {"session id", "activity id", "training id", "event id"}},
        {attendance, "person_id", {"participant id", "person id", "member id", "trainee id"}},
        {attendance, "completed", {"certificate", "certified", "certificat", "certificado"}},
    };
}

using field_index = std::map<std::pair<record_kind, std::string>, std::string_view>;

field_index make_index() {
    field_index index;
    for (const kind_spec& kind : record_kinds())
        for (const field_spec& field : kind.fields)
            index.emplace(std::pair(kind.kind, heading_key(field.name)), field.name);
    for (const heading_synonym& s : heading_synonyms())
        index.emplace(std::pair(s.kind, heading_key(s.heading)), s.field);
    return index;
}

}  // namespace

const std::vector<heading_synonym>& heading_synonyms() {
    static const std::vector<heading_synonym> all = [] {
        std::vector<heading_synonym> found;
        for (const known_field& known : known_fields())
            for (const std::string_view heading : known.headings)
                found.push_back({known.kind, known.field, heading});
        return found;
    }();
    return all;
}

std::string_view field_for_heading(record_kind kind, std::string_view heading) {
    static const field_index index = make_index();
    const std::string key = heading_key(heading);
    const auto whole = index.find({kind, key});
    if (whole != index.end()) return whole->second;
    const std::size_t group = key.find_last_of("/.");
    if (group == key.npos) return {};
    const auto last = index.find({kind, key.substr(group + 1)});
    return last == index.end() ? std::string_view() : last->second;
}

}  // namespace cascade
