package io.pincast.pinterest.client.analytics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a day's figures can be trusted (schema {@code DataStatus}): only {@link #READY} is final. Pinterest may add others: compare with the constants and let any other be. */
public record DataStatus(@JsonValue String value) {
    public static final DataStatus PROCESSING = new DataStatus("PROCESSING");
    public static final DataStatus READY = new DataStatus("READY");
    public static final DataStatus ESTIMATE = new DataStatus("ESTIMATE");
    public static final DataStatus BEFORE_BUSINESS_CREATED = new DataStatus("BEFORE_BUSINESS_CREATED");
    public static final DataStatus BEFORE_DATA_RETENTION_PERIOD = new DataStatus("BEFORE_DATA_RETENTION_PERIOD");
    public static final DataStatus BEFORE_PIN_DATA_RETENTION_PERIOD =
            new DataStatus("BEFORE_PIN_DATA_RETENTION_PERIOD");
    public static final DataStatus BEFORE_METRIC_START_DATE = new DataStatus("BEFORE_METRIC_START_DATE");
    public static final DataStatus BEFORE_CORE_METRIC_START_DATE = new DataStatus("BEFORE_CORE_METRIC_START_DATE");
    public static final DataStatus BEFORE_PIN_FORMAT_METRIC_START_DATE =
            new DataStatus("BEFORE_PIN_FORMAT_METRIC_START_DATE");
    public static final DataStatus BEFORE_AUDIENCE_METRIC_START_DATE =
            new DataStatus("BEFORE_AUDIENCE_METRIC_START_DATE");
    public static final DataStatus BEFORE_AUDIENCE_MONTHLY_METRIC_START_DATE =
            new DataStatus("BEFORE_AUDIENCE_MONTHLY_METRIC_START_DATE");
    public static final DataStatus BEFORE_VIDEO_METRIC_START_DATE = new DataStatus("BEFORE_VIDEO_METRIC_START_DATE");
    public static final DataStatus BEFORE_CONVERSION_METRIC_START_DATE =
            new DataStatus("BEFORE_CONVERSION_METRIC_START_DATE");
    public static final DataStatus PURCHASERS_METRIC_SMALLER_THAN_THRESHOLD =
            new DataStatus("PURCHASERS_METRIC_SMALLER_THAN_THRESHOLD");
    public static final DataStatus IN_BAD_TAG_DATE = new DataStatus("IN_BAD_TAG_DATE");
    public static final DataStatus BEFORE_PUBLISHED_METRIC_START_DATE =
            new DataStatus("BEFORE_PUBLISHED_METRIC_START_DATE");
    public static final DataStatus BEFORE_ASSIST_METRIC_START_DATE = new DataStatus("BEFORE_ASSIST_METRIC_START_DATE");
    public static final DataStatus BEFORE_PIN_CREATED = new DataStatus("BEFORE_PIN_CREATED");
    public static final DataStatus BEFORE_ACCOUNT_CLAIMED = new DataStatus("BEFORE_ACCOUNT_CLAIMED");
    public static final DataStatus BEFORE_DEMOGRAPHIC_FILTERS_START_DATE =
            new DataStatus("BEFORE_DEMOGRAPHIC_FILTERS_START_DATE");
    public static final DataStatus AUDIENCE_SEGMENT_SMALLER_THAN_THRESHOLD =
            new DataStatus("AUDIENCE_SEGMENT_SMALLER_THAN_THRESHOLD");
    public static final DataStatus AUDIENCE_TOTAL_SMALLER_THAN_THRESHOLD =
            new DataStatus("AUDIENCE_TOTAL_SMALLER_THAN_THRESHOLD");
    public static final DataStatus BEFORE_PRODUCT_GROUP_FILTER_START_DATE =
            new DataStatus("BEFORE_PRODUCT_GROUP_FILTER_START_DATE");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DataStatus {}

    @Override
    public String toString() {
        return value;
    }
}
